const PARAMETER = /\{(\w+)\}([^/]*)/g;

/** A path of the table in the router's words: `{code}` is `:code`, and `{code}.svg` is `:code` ending so. */
export function honoPath(path: string): string {
  return path.replace(PARAMETER, (_whole, name: string, suffix: string) =>
    suffix === "" ? `:${name}` : `:${name}{[^/]+${suffix.replaceAll(".", "\\.")}}`,
  );
}

/** Parameters as the table means them, without what follows them in their part of the path. */
export function pathParams(path: string, found: Readonly<Record<string, string>>): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [, name = "", suffix = ""] of path.matchAll(PARAMETER)) {
    const text = found[name] ?? "";
    params[name] = text.slice(0, text.length - suffix.length);
  }
  return params;
}
