import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { expectedFindings, runProgram } from "../../packages/client/test/runtime-program.ts";
import * as client from "../../packages/client/src/index.ts";
import { binariesFor, thisPlatform } from "./binaries.ts";
import { HOSTS } from "./hosts.ts";
import { servePlatform } from "./platform.ts";

describe("the program that every runtime runs", () => {
  it("finds in this Node, on the sources, what it must", async (test) => {
    const platform = await servePlatform();
    test.after(() => platform.close());
    const createAbort = (): { signal: AbortSignal; abort: (reason?: unknown) => void } => {
      const controller = new AbortController();
      return { signal: controller.signal, abort: (reason) => controller.abort(reason) };
    };
    const found = await runProgram({ ...client, createAbort }, platform.addresses());
    assert.deepEqual(JSON.parse(JSON.stringify(found)), expectedFindings(HOSTS.find(({ name }) => name === "Node 24")?.differs ?? assert.fail()));
  });
});

describe("the runtimes", () => {
  const needed = HOSTS.flatMap(({ binary }) => (binary === null ? [] : [binary]));
  it("have exact versions, each for the platforms that there are", () => {
    for (const platform of ["linux-x64", "linux-arm64", "darwin-arm64"]) {
      const found = binariesFor(platform);
      assert.deepEqual(found.map(({ name }) => name).sort(), [...new Set(needed)].sort());
      for (const { specifier } of found) assert.match(specifier, /^(?:@[\w-]+\/)?[\w-]+@\d+\.\d+\.\d+$/);
    }
  });
  it("are none where no package has them", () => {
    assert.deepEqual(binariesFor("linux-x64-musl"), []);
    assert.match(thisPlatform(), /^[a-z\d]+-[a-z\d]+(?:-musl)?$/);
  });
});
