// npm run demo: the sample city behind the API, the example sites over it, and the fictional world with its test codes.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tickingWorldClock } from "../packages/api/src/world/index.ts";
import { PortTakenError, serve, TEST_CODES } from "../packages/server/src/index.ts";
import type { RunningServer } from "../packages/server/src/index.ts";
import { serveCity } from "./demo/city.ts";
import { removeLeftOvers } from "./demo/left-overs.ts";
import { serveSite } from "./demo/site.ts";

const data = fileURLToPath(new URL("../.data", import.meta.url));
const folder = join(data, `demo-${process.pid}`);
const path = join(folder, "city.sqlite");
const running: { close(): Promise<void> }[] = [];

/** Starts something at a port, or at the next one that is free. */
async function near(port: number, start: (port: number) => Promise<RunningServer>): Promise<RunningServer> {
  for (let tried = port; ; tried++) {
    try {
      return await start(tried);
    } catch (error) {
      if (!(error instanceof PortTakenError) || tried === port + 50) throw error;
    }
  }
}

async function keep<One extends { close(): Promise<void> }>(starting: Promise<One>): Promise<One> {
  const one = await starting;
  running.push(one);
  return one;
}

let stopping: Promise<void> | undefined;

/** Stops everything once, however often it is asked: a terminal signals npm and all that it started. */
function stop(): Promise<void> {
  stopping ??= Promise.allSettled(running.map((one) => one.close())).then(() => rmSync(folder, { recursive: true, force: true }));
  return stopping;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void stop().then(() => process.exit(0)));
}

try {
  removeLeftOvers(data);
  mkdirSync(folder, { recursive: true });
  const clock = tickingWorldClock();
  const city = await keep(
    near(8787, (port) => {
      rmSync(path, { force: true });
      return serveCity({ path, port, clock });
    }),
  );
  const [tender, government, codes] = await Promise.all([
    keep(serveSite({ example: "tender-platform", api: city.url, folder, port: 5173 })),
    keep(serveSite({ example: "government-site", api: city.url, folder, port: 5183 })),
    keep(near(Number(new URL(city.url).port) + 1, (port) => serve({ demo: true, port, clock }))),
  ]);
  console.log(`
  请打开 Open             ${tender.url}

  政府网站 Government site ${government.url}
  查询服务 API             ${city.url}/openapi.json
  测试代码 Test codes      ${codes.url}/v/${TEST_CODES[0].code}

  数据均为虚构，时钟从 2026-11-23T09:00+08:00 起走。撤下一条，看徽标随之变化：
  All data is fictional; the clock starts at 2026-11-23T09:00+08:00 and runs on. Withdraw an entry and see the badge follow:
    npm run xinyong -- lookup 91410199MAMA1Y1Q3C --server ${city.url}
    npm run xinyong -- withdraw ID --data .data/demo-${process.pid}/city.sqlite

  按 Ctrl-C 停止 Ctrl-C stops.
`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop();
  process.exit(1);
}
