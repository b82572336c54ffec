/** Which package may import which: one direction only, as the house is drawn. Everything here runs everywhere unless `node` says so. */
export interface Room {
  /** Packages of this workspace that its sources may import. */
  imports: readonly string[];
  /** True: it may use Node's own modules. */
  node: boolean;
  /** Dependencies that it declares only because another of its dependencies asks for them. */
  peers?: readonly string[];
}

export const HOUSE: Readonly<Record<string, Room>> = {
  credit: { imports: [], node: false },
  tables: { imports: ["credit"], node: false },
  client: { imports: ["credit"], node: false },
  elements: { imports: ["credit", "client", "tables"], node: false },
  api: { imports: ["credit"], node: false },
  server: { imports: ["credit", "tables", "api"], node: true, peers: ["hono"] },
  msw: { imports: ["credit", "api"], node: false },
  cli: { imports: ["credit", "tables", "client", "server"], node: true },
};
