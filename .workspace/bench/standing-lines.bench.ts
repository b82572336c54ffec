// A thousand standings in lines, against writing out the same objects one by one: CPU time of this process for one standing, from the request to
// the last byte. Kept ready, they are copied; read from SQLite, they are decided and written too.
import { createApi } from "../../packages/api/src/index.ts";
import { tickingWorldClock } from "../../packages/api/src/world/index.ts";
import { createSqliteStore } from "../../packages/server/src/index.ts";
import { row } from "../rows.ts";
import type { Row } from "../rows.ts";
import { alternate, rounded } from "./bench.ts";
import { createCity } from "./city.ts";

const CODES = 1_000;
const ROUNDS = 25;

export async function bench(): Promise<Row[]> {
  const city = await createCity(CODES);
  const store = createSqliteStore({ path: city.path });
  try {
    let changes = 0;
    let changing = false;
    // A sequence that moves makes everything kept ready look old.
    const sequence = async (): Promise<number> => (changing ? --changes : store.sequence());
    const api = createApi({ store: { ...store, sequence }, clock: tickingWorldClock() });
    const body = JSON.stringify({ codes: city.codes });
    const headers = { "content-type": "application/json", accept: "application/x-ndjson" };
    const ask = (): Promise<Response> => api.fetch(new Request("https://credit.example.gov.cn/v1/standings", { method: "POST", headers, body }));
    const lines = (await (await ask()).text()).trimEnd().split("\n");
    if (lines.length !== CODES + 1) throw new Error(`There are ${lines.length} lines.`);
    const values = lines.map((line) => JSON.parse(line) as unknown);

    const take = async (): Promise<void> => {
      for await (const piece of (await ask()).body ?? []) if (piece.length === 0) throw new Error("A piece is empty.");
    };
    const ready = async (): Promise<number> => {
      changing = false;
      // What the round before has made look old is made ready again first.
      await take();
      return cpu(take);
    };
    const read = (): Promise<number> => {
      changing = true;
      return cpu(take);
    };
    const write = (bytes: boolean) => () =>
      cpu(async () => {
        const encoder = new TextEncoder();
        for (const value of values) {
          const text = `${JSON.stringify(value)}\n`;
          if (bytes) encoder.encode(text);
        }
      });
    const each = await alternate(ROUNDS, { text: write(false), bytes: write(true), ready, read });
    return [
      row("JSON.stringify, 1,000 lines", rounded(each.text), "CPU µs a line"),
      row("JSON.stringify and UTF-8, 1,000 lines", rounded(each.bytes), "CPU µs a line"),
      row("1,000 standings in lines, kept ready", rounded(each.ready), "CPU µs a line"),
      row("1,000 standings in lines, read from SQLite", rounded(each.read), "CPU µs a line"),
      row("in lines, kept ready / JSON.stringify and UTF-8", rounded(each.ready / each.bytes), "ratio", { goal: 1 }),
      row("in lines, read / JSON.stringify and UTF-8", rounded(each.read / each.bytes), "ratio"),
    ];
  } finally {
    await store.close();
    city.remove();
  }
}

/** CPU microseconds of this process for one code. */
async function cpu(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / CODES;
}
