import { createClient, isInvalidAnswerError, isNetworkError, isRateLimitError } from "@xinyong/client";
import type { Client, Transport } from "@xinyong/client";
import { createWorld, testCode, WORLD_TIME } from "../src/index.ts";
import type { Mock, MockOptions } from "../src/index.ts";
import { rejection, same } from "./check.ts";
import type { Case } from "./check.ts";
import type { Host } from "./host.ts";

/** What a test can change: the world, the sources, and everything at once. */
export function changeCases(host: Host, transport: () => Transport): Case[] {
  const start = (options: Partial<MockOptions> = {}): { credit: Mock; client: Client; baseUrl: string } => {
    const { credit, baseUrl } = host.mock(options);
    return { credit, baseUrl, client: createClient({ baseUrl, transport: transport(), retries: 0 }) };
  };
  const listed = async (client: Client, list: string): Promise<string[]> => (await client.listEntries(list)).items.map(({ code }) => code);

  return [
    {
      name: "an entry withdrawn in the store is gone in the next answer, everywhere, and back after a reset",
      async run() {
        const { credit, client } = start();
        const code = testCode("watch");
        const { tone, outcomes } = await client.standing(code);
        const [entry] = outcomes.flatMap(({ entries }) => entries);
        same(tone, "watch");
        const { store } = await credit.world();
        same(await store.withdraw(entry?.id ?? "", WORLD_TIME), { changed: 1 }, "the withdrawal");
        same((await client.standing(code)).tone, "none", "the tone after it");
        same((await listed(client, "abnormal-operations")).includes(code), false, "the list after it");
        credit.reset();
        same((await client.standing(code)).tone, "watch", "the tone after the reset");
        same((await listed(client, "abnormal-operations")).includes(code), true, "the list after the reset");
      },
    },
    {
      name: "the administrative routes change the world too, with the key",
      async run() {
        const { client, baseUrl } = start({ adminKey: "test-key" });
        const id = (await client.standing(testCode("watch"))).outcomes.flatMap(({ entries }) => entries)[0]?.id;
        const response = await fetch(`${baseUrl}/v1/admin/disputes`, {
          method: "POST",
          headers: { Authorization: "Bearer test-key", "Content-Type": "application/json" },
          body: JSON.stringify({ id, state: "open" }),
        });
        same([response.status, await response.json()], [200, { changed: 1 }]);
        same((await client.standing(testCode("watch"))).tone, "disputed");
      },
    },
    {
      name: "a world of one's own answers in the place of the fictional one, made anew after a reset",
      async run() {
        let made = 0;
        const { credit, client } = start({
          async world() {
            made++;
            const world = await createWorld();
            const [red, other] = [testCode("red"), testCode("none")];
            const known = await world.store.subjects([red]);
            const subject = known.get(red);
            if (subject !== undefined) await world.store.write({ subjects: [{ ...subject, code: other, name: `自有示例${made}公司` }] });
            return world;
          },
        });
        same((await client.subject(testCode("none"))).subject?.name, "自有示例1公司");
        credit.reset();
        same((await client.subject(testCode("none"))).subject?.name, "自有示例2公司");
        same(made, 2, "worlds made");
      },
    },
    {
      name: "a source that is down makes every code undetermined, and one that is left out does not",
      async run() {
        const { credit, client } = start();
        await credit.setSources({ health: "unavailable" }, ["judgment-defaulters"]);
        for (const id of ["none", "red", "black"] as const) same((await client.standing(testCode(id))).tone, "undetermined", id);
        const black = await client.standing(testCode("black"));
        same(black.outcomes.filter(({ outcome }) => outcome === "unavailable").map(({ list }) => list.id), ["judgment-defaulters"], "lists that are down");
        await credit.setSources({ health: "ok" });
        same((await client.standing(testCode("none"))).tone, "none", "the tone once it is back");
        await credit.setSources({ dataTime: "2026-01-01T00:00:00+08:00" });
        same((await client.standing(testCode("none"))).reasons[0]?.reason, "stale", "the reason when all are old");
        const order = (await client.lists()).lists.map(({ id }) => id);
        credit.reset();
        same((await client.lists()).lists.map(({ id }) => id), order, "the order of lists");
        same((await rejection(credit.setSources({ health: "partial" }, ["no-such-list"]))).name, "RangeError");
      },
    },
    {
      name: "offline is a network error for every code, until handlers are reset",
      async run() {
        const { credit, client } = start();
        host.use(credit.failing("offline"));
        for (const id of ["red", "none"] as const) same(isNetworkError(await rejection(client.standing(testCode(id)))), true, id);
        host.reset();
        same((await client.standing(testCode("red"))).tone, "red", "after the reset");
      },
    },
    {
      name: "a failure of one request only is over with the next, and a client that tries again does not see it",
      async run() {
        const { credit, client, baseUrl } = start();
        host.use(credit.failing("offline", { once: true }));
        same(isNetworkError(await rejection(client.standing(testCode("red")))), true);
        same((await client.standing(testCode("red"))).tone, "red");
        host.use(credit.failing("offline", { once: true }));
        const patient = createClient({ baseUrl, transport: transport(), random: () => 0 });
        same((await patient.standing(testCode("red"))).tone, "red");
      },
    },
    {
      name: "unavailable, rateLimited, malformed and slow are the API's own answers, for every code",
      async run() {
        const waits: number[] = [];
        const { credit, client } = start({ retryAfterSeconds: 7, slowMs: 1234, wait: async (ms) => void waits.push(ms) });
        host.use(credit.failing("unavailable"));
        const unavailable = await rejection(client.standing(testCode("red")));
        same({ ...unavailable }.code, "unavailable");
        host.use(credit.failing("rateLimited"));
        const limited = await rejection(client.lists());
        same(isRateLimitError(limited) && limited.retryAfterMs, 7000);
        host.use(credit.failing("malformed"));
        same(isInvalidAnswerError(await rejection(client.subject(testCode("red")))), true);
        host.use(credit.failing("slow"));
        same((await client.standing(testCode("red"))).tone, "red");
        same(waits, [1234], "waits");
      },
    },
  ];
}
