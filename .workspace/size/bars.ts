// What may travel: every bar of size, in one place. A kilobyte is 1,000 bytes, and an application is bundled as its author would.
import type { Measure } from "./sizes.ts";

export type Bundler = "esbuild" | "rolldown";

/** A bundle whose size is held down. */
export interface SizeBar {
  name: string;
  /** The package whose dependencies the code sees. */
  in: string;
  /** What an application writes. */
  code: string;
  measure: Measure;
  bundlers: readonly Bundler[];
  /** Packages that are not counted. @default none */
  without?: readonly string[];
  /** Bytes at most. @default no bar */
  bar?: number;
  /** Bytes that it shall come to one day. @default none */
  goal?: number;
}

/** An entry that must not bring a package along. */
export interface Absence {
  entry: string;
  in: string;
  package: string;
}

const BOTH = ["esbuild", "rolldown"] as const;
const BADGE = { in: "elements", code: `import "@xinyong/elements/credit-badge";`, measure: "brotli", bundlers: ["esbuild"] } as const;
const LIT = ["lit", "lit-html", "lit-element", "@lit/reactive-element"];

function subpath(name: string, bar: number): SizeBar {
  return { name: `credit/${name}`, in: "credit", code: `export * from "@xinyong/credit/${name}";`, measure: "gzip", bundlers: ["esbuild"], bar };
}

function beside(name: string, bar: number): SizeBar {
  return { name: `client/${name}`, in: "client", code: `export * from "@xinyong/client/${name}";`, measure: "gzip", bundlers: BOTH, bar };
}

export const SIZE_BARS: readonly SizeBar[] = [
  { name: "client, whole", in: "client", code: `export { createClient } from "@xinyong/client";`, measure: "gzip", bundlers: BOTH, bar: 30_000, goal: 24_000 },
  {
    name: "client, one operation on ky",
    in: "client",
    code: `export { createConnection, getStanding, kyTransport } from "@xinyong/client";`,
    measure: "gzip",
    bundlers: BOTH,
    bar: 26_000,
    goal: 19_000,
  },
  {
    name: "client, one operation on fetch",
    in: "client",
    code: `export { createConnection, fetchTransport, getStanding } from "@xinyong/client";`,
    measure: "gzip",
    bundlers: BOTH,
    bar: 17_000,
    goal: 5_000,
  },
  {
    name: "client, one operation in a mini program",
    in: "client",
    code: `export { createConnection, getStanding } from "@xinyong/client/wechat";`,
    measure: "gzip",
    bundlers: BOTH,
    bar: 18_000,
    goal: 13_000,
  },
  beside("otel", 1_200),
  beside("tanstack", 4_200),
  // What a page loads before anything is asked: the client comes on demand, with the first question.
  { ...BADGE, name: "badge, own code", without: LIT, goal: 2_600 },
  { ...BADGE, name: "badge, own code without @xinyong/credit", without: [...LIT, "@xinyong/credit"] },
  { ...BADGE, name: "badge, with Lit", goal: 8_000 },
  subpath("code", 3_300),
  subpath("standing", 1_700),
  subpath("vocabulary", 1_600),
  subpath("wording", 3_700),
];

/**
 * The light entries of credit hold no schemas: a badge that needs a tone and a code takes no zod. A mini program cannot run ky. What stands beside
 * the client takes none of what the client sends with, and nothing of what it is for.
 */
export const ABSENCES: readonly Absence[] = [
  ...["code", "standing", "vocabulary", "wording"].map((name) => ({ entry: `@xinyong/credit/${name}`, in: "credit", package: "zod" })),
  { entry: "@xinyong/client/wechat", in: "client", package: "ky" },
  ...["otel", "tanstack"].flatMap((name) =>
    ["ky", "zod", "@opentelemetry", "@tanstack"].map((other) => ({ entry: `@xinyong/client/${name}`, in: "client", package: other })),
  ),
];
