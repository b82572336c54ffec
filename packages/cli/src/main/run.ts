import { languageOf, textsOf } from "../texts/index.ts";
import type { Texts } from "../texts/index.ts";
import { readArguments } from "./arguments.ts";
import type { Command, Host } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { helpOf, helpOfAll } from "./help.ts";
import { nearest } from "./nearest.ts";
import { CommandError, UsageError } from "./usage-error.ts";
import { VERSION } from "./version.ts";

/** What was typed was no command. */
const USAGE = 2;

/**
 * Runs what was typed after `xinyong`. Nothing is thrown: what went wrong is written to `host.err`.
 *
 * @returns The exit code: 0 done, 1 not done, 2 what was typed makes no command.
 * @example
 * ```ts
 * import { run } from "@xinyong/cli";
 * const code = await run(["lookup", "91410199MABLACK19W", "--data", "city.sqlite"], {
 *   out: console.log,
 *   err: console.error,
 *   environment: process.env,
 *   clock: () => new Date(),
 * });
 * ```
 */
export async function run(typed: readonly string[], host: Host): Promise<number> {
  const texts = textsOf(languageOf(askedLanguage(typed), host.environment));
  let about = "xinyong";
  try {
    const { name, rest } = split(typed);
    const command = name === null || name === "help" ? null : commandOf(name, texts);
    if (command !== null) about = `xinyong ${command.name}`;
    const args = readArguments(rest, command?.options ?? [], texts);
    const lang = args.text("lang");
    if (lang !== undefined && lang !== "zh-CN" && lang !== "en") throw new UsageError(texts.wrong.choice("--lang", ["zh-CN", "en"]));
    if (args.flag("version")) return say(VERSION, host);
    if (command === null) return showHelp(name === "help" || args.flag("help"), args.operands, texts, host);
    if (args.flag("help")) return say(helpOf(command, texts), host);
    const work = await command.load();
    return await work({ ...host, texts, args });
  } catch (error) {
    host.progress?.(null);
    if (error instanceof UsageError) {
      host.err(`${error.message}\n${texts.wrong.seeHelp(about)}`);
      return USAGE;
    }
    host.err(messageOf(error, texts));
    return 1;
  }
}

/** Parts the command's name from the rest. Options of all commands may stand before it, and `--lang` is the one with a value. */
function split(typed: readonly string[]): { name: string | null; rest: readonly string[] } {
  const place = typed.findIndex((word, index) => !word.startsWith("-") && typed[index - 1] !== "--lang");
  return place < 0 ? { name: null, rest: typed } : { name: typed[place] ?? null, rest: typed.toSpliced(place, 1) };
}

function messageOf(error: unknown, texts: Texts): string {
  if (error instanceof CommandError) return error.message;
  if ((error as NodeJS.ErrnoException | null)?.code === "ERR_UNKNOWN_BUILTIN_MODULE") return texts.oldNode(process.version);
  return texts.unexpected(error instanceof Error ? error.message : String(error));
}

/** Without a command the help is what was meant, and only who asked for it has not gone wrong. */
function showHelp(asked: boolean, [name]: readonly string[], texts: Texts, host: Host): number {
  if (!asked) {
    host.err(helpOfAll(texts));
    return USAGE;
  }
  return say(name === undefined ? helpOfAll(texts) : helpOf(commandOf(name, texts), texts), host);
}

function say(text: string, host: Host): number {
  host.out(text);
  return 0;
}

/** @throws {UsageError} */
function commandOf(name: string, { wrong }: Texts): Command {
  const found = COMMANDS.find((command) => command.name === name || command.aliases.includes(name));
  if (found !== undefined) return found;
  throw new UsageError(wrong.unknownCommand(nearest(name, COMMANDS.flatMap((command) => [command.name, ...command.aliases]))));
}

/** The value of `--lang` wherever it stands: it is needed before anything else is read. */
function askedLanguage(typed: readonly string[]): string | undefined {
  const place = typed.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  return place < 0 ? undefined : (typed[place]?.split("=")[1] ?? typed[place + 1]);
}
