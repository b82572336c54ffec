/** Registers an element. Done twice, by two copies of a module, the first one stays; where there is no registry, as in Node, nothing happens. */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (registry && !registry.get(tag)) registry.define(tag, element);
}
