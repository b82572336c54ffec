import type { Texts } from "../texts/index.ts";
import { columns } from "../internal/columns.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { COMMON_OPTIONS, OPTIONS } from "./options.ts";
import type { OptionName } from "./options.ts";

/** What `xinyong --help` prints. */
export function helpOfAll({ help }: Texts): string {
  const commands = COMMANDS.map(({ name, operands }) => [`  ${name} ${operands}`.trimEnd(), help.command[name]]);
  return [
    help.tagline,
    "",
    `${help.usage}  xinyong COMMAND`,
    "",
    help.commands,
    ...columns(commands),
    "",
    help.options,
    ...columns(optionRows(COMMON_OPTIONS, help)),
    "",
    help.more,
  ].join("\n");
}

/** What `xinyong COMMAND --help` prints. */
export function helpOf(command: Command, { help }: Texts): string {
  const { name, operands, options, variables, examples } = command;
  return [
    help.command[name],
    "",
    `${help.usage}  ${`xinyong ${name} ${operands}`.trimEnd()}`,
    "",
    help.options,
    ...columns(optionRows([...options, ...COMMON_OPTIONS], help)),
    "",
    help.environment,
    ...columns(variables.map((variable) => [`  ${variable}`, help.variable[variable] ?? ""])),
    "",
    help.examples,
    ...examples.map((example) => `  ${example}`),
  ].join("\n");
}

function optionRows(names: readonly OptionName[], help: Texts["help"]): [string, string][] {
  return names.map((name) => {
    const { short, value } = OPTIONS[name];
    return [`  ${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`, help.option[name]];
  });
}
