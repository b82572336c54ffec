/**
 * Options as their caller wrote them: a prototype that other code has tampered with must not name a key, a store or a page.
 */
export function own<Options extends object>(options: Options): Options {
  return Object.assign(Object.create(null), options) as Options;
}
