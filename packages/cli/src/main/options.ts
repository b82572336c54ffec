/** How an option is typed. What it means is said in the texts, once for all commands. */
export interface OptionForm {
  type: "string" | "boolean";
  /** Word for its value in help. */
  value?: string;
  /** Letter that stands for it. */
  short?: string;
  multiple?: boolean;
}

export const OPTION_NAMES = [
  "data",
  "as-of",
  "mode",
  "confirm-shrink",
  "confirm-list",
  "catalogue",
  "json",
  "server",
  "at",
  "open",
  "closed",
  "port",
  "host",
  "demo",
  "public-url",
  "log",
  "lang",
  "help",
  "version",
] as const;
export type OptionName = (typeof OPTION_NAMES)[number];

/** Every option there is. A command takes some of them; `lang`, `help` and `version` go with all. */
export const OPTIONS: Readonly<Record<OptionName, OptionForm>> = {
  data: { type: "string", value: "FILE" },
  "as-of": { type: "string", value: "TIME" },
  mode: { type: "string", value: "full|delta" },
  "confirm-shrink": { type: "boolean" },
  "confirm-list": { type: "string", value: "ID", multiple: true },
  catalogue: { type: "string", value: "FILE" },
  json: { type: "boolean" },
  server: { type: "string", value: "URL" },
  at: { type: "string", value: "TIME" },
  open: { type: "boolean" },
  closed: { type: "boolean" },
  port: { type: "string", value: "N" },
  host: { type: "string", value: "ADDRESS" },
  demo: { type: "boolean" },
  "public-url": { type: "string", value: "URL" },
  log: { type: "boolean" },
  lang: { type: "string", value: "zh-CN|en" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
};

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionName[] = ["lang", "help", "version"];

/** What was typed after a command's name. */
export interface Arguments {
  operands: readonly string[];
  /** Value of an option; undefined when it was not given. */
  text(name: OptionName): string | undefined;
  /** All values of an option that may be repeated. */
  texts(name: OptionName): readonly string[];
  flag(name: OptionName): boolean;
}
