import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { createClient } from "@xinyong/client";
import { createMock, testCode, WORLD_TIME } from "@xinyong/msw";
import { setupServer } from "msw/node";

const baseUrl = "https://credit.example.gov.cn";
const credit = createMock({ baseUrl });
const server = setupServer(...credit.handlers);
const client = createClient({ baseUrl });

before(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => {
  server.resetHandlers(); // ends what credit.failing() began
  credit.reset(); // a new world: what a test changed is gone
});
after(() => server.close());

test("a bidder on a dishonesty list is black", async () => {
  const { tone, subject } = await client.standing(testCode("black"));
  assert.deepEqual([tone, subject?.name], ["black", "郑州磐石示例建筑工程有限公司"]);
});

test("an entry that is withdrawn is gone in the next answer", async () => {
  const { outcomes } = await client.standing(testCode("watch"));
  const [entry] = outcomes.flatMap(({ entries }) => entries);
  const { store } = await credit.world();
  await store.withdraw(entry?.id ?? "", WORLD_TIME);
  assert.equal((await client.standing(testCode("watch"))).tone, "none");
});

test("a source that is down leaves everyone undetermined", async () => {
  await credit.setSources({ health: "unavailable" }, ["judgment-defaulters"]);
  assert.equal((await client.standing(testCode("none"))).tone, "undetermined");
});

test("without a network nothing is said about anyone", async () => {
  server.use(credit.failing("offline"));
  await assert.rejects(client.standing(testCode("none")), { code: "network" });
});
