/** Options as their caller wrote them: a prototype that a script on the page has tampered with must not name an address or a key. */
export function own<Options extends object>(options: Options): Options {
  return Object.assign(Object.create(null), options) as Options;
}
