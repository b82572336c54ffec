const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Characters that XML does not allow, and those that turn the direction of a text around. */
const UNSAFE = /(?![\t\n\r])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** Text that is safe between tags and in quoted attributes of HTML and XML. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, "").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** Markup that is known to be safe. Only {@link html} makes it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | Markup | null | false | readonly Part[];

/** Markup from a template: every value is escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, index) => `${text}${part(values[index - 1] ?? null)}${string}`));
}

function part(value: Part): string {
  if (value === null || value === false) return "";
  if (value instanceof Markup) return value.text;
  return typeof value === "string" ? escapeText(value) : value.map(part).join("");
}
