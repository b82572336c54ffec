import type { Clock } from "@xinyong/credit/vocabulary";
import type { Texts } from "../texts/index.ts";
import type { Environment } from "../texts/language.ts";
import type { Arguments, OptionName } from "./options.ts";

/** Where a command writes to and what it knows of the world. */
export interface Host {
  /** Writes a line to standard output. */
  out: (line: string) => void;
  /** Writes a line to standard error. */
  err: (line: string) => void;
  /** Shows how far a work has come, in one line that the next takes the place of; null: it is done. Absent where nobody looks. */
  progress?: ((line: string | null) => void) | undefined;
  environment: Environment;
  clock: Clock;
}

/** What a command is run with. */
export interface Run extends Host {
  texts: Texts;
  args: Arguments;
}

export const COMMAND_NAMES = ["import", "lookup", "withdraw", "dispute", "serve"] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** One command. Its code is loaded when it is used. */
export interface Command {
  name: CommandName;
  /** Other words for it. */
  aliases: readonly string[];
  /** What stands after its name, besides options. */
  operands: string;
  options: readonly OptionName[];
  /** Environment variables that it heeds. */
  variables: readonly string[];
  examples: readonly string[];
  /** Runs it; resolves with the exit code. */
  load: () => Promise<(run: Run) => Promise<number>>;
}
