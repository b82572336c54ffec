// Single look-ups of the client, against `ky.get().json()` of the same address from the same server: CPU time of the process that asks.
import { ky } from "../../packages/client/bench/bare.ts";
import { createClient, createConnection, createStandingCache, getStanding, kyTransport } from "../../packages/client/src/index.ts";
import type { Client } from "../../packages/client/src/index.ts";
import { MAX_STANDINGS } from "../../packages/credit/src/routes/index.ts";
import { row } from "../rows.ts";
import type { Row } from "../rows.ts";
import { alternate, rounded } from "./bench.ts";
import { createCity } from "./city.ts";
import { serving } from "./serving.ts";

/** Look-ups of one tick. */
const TICK = 1_000;
/** Requests of bare ky on their way at a time: as many as a client sends. */
const AT_ONCE = 16;
const ALONE = 500;
const CACHED = 100_000;
const ROUNDS = 7;

const SERVER = new URL("standing-http.server.ts", import.meta.url);

export async function bench(): Promise<Row[]> {
  const city = await createCity(TICK);
  const server = await serving(SERVER, ["standing", city.path]);
  try {
    const { codes } = city;
    const address = (code: string): string => `${server.url}/v1/subjects/${code}/standing`;
    const checked = createClient({ baseUrl: server.url });
    const unchecked = createClient({ baseUrl: server.url, validation: "off" });
    const keeping = createClient({ baseUrl: server.url, cache: createStandingCache() });
    const connection = createConnection({ baseUrl: server.url, transport: kyTransport() });
    let requests = 0;
    const counted = createClient({ baseUrl: server.url, middleware: [(request, next) => (requests++, next(request))] });
    await tick(counted, codes);
    const [again = ""] = codes;
    const cpu = await alternate(ROUNDS, {
      bare: () => perCall(TICK, () => inTurn(codes, AT_ONCE, (code) => ky.get(address(code)).json())),
      bodies: () => perCall(TICK, () => bodies(server.url, codes)),
      tick: () => perCall(TICK, () => tick(checked, codes)),
      tickOff: () => perCall(TICK, () => tick(unchecked, codes)),
      bareAlone: () => perCall(ALONE, () => inTurn(codes.slice(0, ALONE), 1, (code) => ky.get(address(code)).json())),
      direct: () => perCall(ALONE, () => inTurn(codes.slice(0, ALONE), 1, (code) => getStanding(connection, code))),
      alone: () => perCall(ALONE, () => inTurn(codes.slice(0, ALONE), 1, (code) => checked.standing(code))),
      cached: () => perCall(CACHED, () => repeated(CACHED, () => keeping.standing(again))),
    });
    return [
      row("1,000 look-ups in a tick", requests, "requests", { bar: 10, goal: 1 }),
      row("ky.get().json(), 16 at once", rounded(cpu.bare), "CPU µs"),
      row("fetch().json() of 100 standings, for each", rounded(cpu.bodies), "CPU µs"),
      row("look-up in a tick of 1,000", rounded(cpu.tick), "CPU µs"),
      row("look-up in a tick of 1,000, validation off", rounded(cpu.tickOff), "CPU µs"),
      row("tick / ky.get().json()", rounded(cpu.tick / cpu.bare), "ratio", { goal: rounded(1 / 12) }),
      row("tick, validation off / ky.get().json()", rounded(cpu.tickOff / cpu.bare), "ratio", { goal: 1 / 20 }),
      row("tick, validation off / fetch().json() of 100 standings", rounded(cpu.tickOff / cpu.bodies), "ratio"),
      row("ky.get().json(), one after another", rounded(cpu.bareAlone), "CPU µs"),
      row("getStanding, which has no look-up path", rounded(cpu.direct), "CPU µs"),
      row("look-up alone", rounded(cpu.alone), "CPU µs"),
      row("look-up alone / ky.get().json()", rounded(cpu.alone / cpu.bareAlone), "ratio", { goal: 1.4 }),
      row("look-up alone / getStanding", rounded(cpu.alone / cpu.direct), "ratio"),
      row("look-up from the cache", rounded(cpu.cached), "CPU µs", { bar: 2 }),
    ];
  } finally {
    await server.end();
    city.remove();
  }
}

/** CPU microseconds of this process for each of so many calls. */
async function perCall(calls: number, work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

/** Asks for all in one tick. */
async function tick(client: Client, codes: readonly string[]): Promise<void> {
  await Promise.all(codes.map((code) => client.standing(code)));
}

/** What there is to do at the least: the same requests, and what they answer as JSON. */
async function bodies(url: string, codes: readonly string[]): Promise<void> {
  const asked = Array.from({ length: Math.ceil(codes.length / MAX_STANDINGS) }, (_, place) => codes.slice(place * MAX_STANDINGS, (place + 1) * MAX_STANDINGS));
  await Promise.all(
    asked.map(async (some) => {
      const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ codes: some }) };
      await (await fetch(`${url}/v1/standings`, init)).json();
    }),
  );
}

async function inTurn(codes: readonly string[], atOnce: number, ask: (code: string) => Promise<unknown>): Promise<void> {
  const rest = codes.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const code of rest) await ask(code);
    }),
  );
}

async function repeated(times: number, ask: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time++) await ask();
}
