/** `Object.hasOwn`, which runtimes of mini programs on older systems do not have. */
export function hasOwn(value: object, name: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(value, name);
}
