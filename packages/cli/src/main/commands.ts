import type { Command } from "./command.ts";

/** Every command there is. */
export const COMMANDS: readonly Command[] = [
  {
    name: "import",
    aliases: [],
    operands: "FOLDER|FILE…",
    options: ["data", "as-of", "mode", "confirm-shrink", "confirm-list", "catalogue", "json"],
    variables: ["XINYONG_DATA", "XINYONG_CATALOGUE"],
    examples: [
      "xinyong import incoming",
      "xinyong import list.xlsx --as-of 2026-11-23T06:00+08:00",
      "xinyong import changes.csv --mode delta --json",
    ],
    load: async () => (await import("../import/command.ts")).importCommand,
  },
  {
    name: "lookup",
    aliases: ["entries"],
    operands: "CODE|NAME",
    options: ["data", "server", "json"],
    variables: ["XINYONG_DATA", "XINYONG_SERVER"],
    examples: ["xinyong lookup 91410199MABLACK19W --server http://127.0.0.1:8787", "xinyong lookup 双子示例机电"],
    load: async () => (await import("../lookup/command.ts")).lookupCommand,
  },
  {
    name: "withdraw",
    aliases: [],
    operands: "ID…",
    options: ["at", "data", "server", "json"],
    variables: ["XINYONG_DATA", "XINYONG_SERVER", "XINYONG_ADMIN_KEY"],
    examples: ["xinyong withdraw ID", "xinyong withdraw ID --at 2026-12-01 --server https://credit.example.gov.cn"],
    load: async () => (await import("../items/command.ts")).withdrawCommand,
  },
  {
    name: "dispute",
    aliases: [],
    operands: "ID…",
    options: ["open", "closed", "data", "server", "json"],
    variables: ["XINYONG_DATA", "XINYONG_SERVER", "XINYONG_ADMIN_KEY"],
    examples: ["xinyong dispute ID --open", "xinyong dispute ID --closed"],
    load: async () => (await import("../items/command.ts")).disputeCommand,
  },
  {
    name: "serve",
    aliases: [],
    operands: "",
    options: ["data", "port", "host", "demo", "public-url", "log"],
    variables: ["XINYONG_DATA", "XINYONG_PORT", "XINYONG_HOST", "XINYONG_PUBLIC_URL", "XINYONG_ADMIN_KEY"],
    examples: ["xinyong serve", "xinyong serve --demo --port 0"],
    load: async () => (await import("../serve/command.ts")).serveCommand,
  },
];
