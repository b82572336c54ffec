// A standing over HTTP from SQLite, against bare `node:http` that answers as many bytes: CPU time of the server's process for one request.
import { row } from "../rows.ts";
import type { Row } from "../rows.ts";
import { alternate, rounded } from "./bench.ts";
import { createCity } from "./city.ts";
import { get, serving } from "./serving.ts";

/** So many that before a subject is asked again, more others were than the 10,000 whose answers a process keeps ready: each is read from the database. */
const SUBJECTS = 16_000;
/** Subjects asked again and again, whose answers are ready. */
const ASKED_AGAIN = 100;
const REQUESTS = 4_000;
const ROUNDS = 5;

const SERVER = new URL("standing-http.server.ts", import.meta.url);

export async function bench(): Promise<Row[]> {
  const city = await createCity(SUBJECTS);
  const ends: (() => Promise<void>)[] = [];
  try {
    const ours = await serving(SERVER, ["standing", city.path]);
    ends.push(ours.end);
    const paths = city.codes.map((code) => `/v1/subjects/${code}/standing`);
    const again = paths.slice(0, ASKED_AGAIN);
    const { status, body } = await get(ours.url + paths[0]);
    if (status !== 200) throw new Error(`The server answered ${status}.`);
    const bare = await serving(SERVER, ["bare", String(body.byteLength)]);
    ends.push(bare.end);
    let from = 0;
    const cpu = await alternate(ROUNDS, {
      bare: () => bare.cpuPerRequest(again, REQUESTS),
      ready: () => ours.cpuPerRequest(again, REQUESTS),
      read: () => {
        from = (from + REQUESTS) % paths.length;
        return ours.cpuPerRequest([...paths.slice(from), ...paths.slice(0, from)], REQUESTS);
      },
    });
    return [
      row(`bare node:http, ${body.byteLength} bytes`, rounded(cpu.bare), "CPU µs"),
      row("standing over HTTP, kept ready", rounded(cpu.ready), "CPU µs"),
      row("standing over HTTP, read from SQLite", rounded(cpu.read), "CPU µs"),
      row("standing kept ready / bare node:http", rounded(cpu.ready / cpu.bare), "ratio", { goal: 2.5 }),
      row("standing read / bare node:http", rounded(cpu.read / cpu.bare), "ratio"),
    ];
  } finally {
    for (const end of ends) await end();
    city.remove();
  }
}
