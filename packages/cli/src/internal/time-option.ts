import { formatInstant, startOfLawDate } from "@xinyong/credit/vocabulary";
import type { Instant } from "@xinyong/credit/vocabulary";
import { parseLawDate } from "@xinyong/tables";
import type { Run } from "../main/command.ts";
import type { OptionName } from "../main/options.ts";
import { UsageError } from "../main/usage-error.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * The moment that an option names: an instant with its offset, or a date, which stands for its first moment in Beijing.
 *
 * @throws {UsageError} when it is neither: a time without an offset would mean another moment on another machine.
 */
export function readTime(name: OptionName, { args, texts }: Pick<Run, "args" | "texts">): Instant | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  if (INSTANT.test(text)) {
    const time = Date.parse(text.replace(" ", "T"));
    // What JavaScript would roll over, such as the 30th of February, does not exist.
    if (!Number.isNaN(time) && parseLawDate(text.slice(0, 10)).ok) return formatInstant(time);
  }
  const date = parseLawDate(text);
  if (!/[:Tt]/.test(text) && date.ok && date.value !== null) return formatInstant(startOfLawDate(date.value));
  throw new UsageError(texts.wrong.time(`--${name}`));
}
