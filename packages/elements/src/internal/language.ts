/** The language around an element: its own `lang`, else the nearest one outwards, through shadow roots; empty when none says. */
export function languageOf(element: Element): string {
  let from: Element | null = element;
  while (from) {
    const found: HTMLElement | null = from.closest<HTMLElement>("[lang]");
    if (found) return found.lang;
    const root: Node = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : null;
  }
  return "";
}
