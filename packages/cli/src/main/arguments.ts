import { parseArgs } from "node:util";
import type { Texts } from "../texts/index.ts";
import { nearest } from "./nearest.ts";
import { COMMON_OPTIONS, OPTIONS } from "./options.ts";
import type { Arguments, OptionName } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Reads what was typed after a command's name.
 *
 * @throws {UsageError} at the first thing that does not fit.
 */
export function readArguments(typed: readonly string[], names: readonly OptionName[], texts: Texts): Arguments {
  const known = [...names, ...COMMON_OPTIONS];
  const { tokens, positionals } = parseArgs({
    args: [...typed],
    options: Object.fromEntries(known.map((name) => [name, { type: OPTIONS[name].type, multiple: true }])),
    // What does not fit is told below, in the reader's language and without the value, which may be a person's number.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = known.find((one) => (rawName.startsWith("--") ? one : OPTIONS[one].short) === name);
    if (option === undefined) throw unknown(rawName, known, texts);
    const { type, multiple } = OPTIONS[option];
    const values = given.get(option) ?? [];
    if (type === "boolean" && value !== undefined) throw new UsageError(texts.wrong.takesNoValue(`--${option}`));
    if (type === "string" && (value === undefined || value === "" || (inlineValue === false && value.startsWith("-")))) {
      throw new UsageError(texts.wrong.noValueGiven(`--${option}`));
    }
    if (type === "string" && values.length > 0 && multiple !== true) throw new UsageError(texts.wrong.givenTwice(`--${option}`));
    given.set(option, [...values, value ?? ""]);
  }
  return {
    operands: positionals,
    text: (name) => given.get(name)?.at(-1),
    texts: (name) => given.get(name) ?? [],
    flag: (name) => given.has(name),
  };
}

function unknown(rawName: string, known: readonly OptionName[], { wrong }: Texts): UsageError {
  if (/^--(?:admin-?)?(?:api-?)?key$/iu.test(rawName)) return new UsageError(wrong.keyOption);
  const near = nearest(rawName.replace(/^-+/, ""), known);
  // Only what looks like the name of an option is repeated.
  const shown = /^--?[a-z-]{1,30}$/i.test(rawName) ? rawName : "--…";
  return new UsageError(wrong.unknownOption(shown, near === null ? null : `--${near}`));
}
