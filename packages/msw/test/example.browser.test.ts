import { createClient } from "@xinyong/client";
import { testCode } from "@xinyong/msw";
import { same } from "./check.ts";
import { credit, resetMock, startMock, stopMock, worker } from "./example-mock.ts";

describe("the example for browser tests", () => {
  before(startMock);
  afterEach(resetMock);
  after(stopMock);
  const client = createClient({ baseUrl: "https://credit.example.gov.cn" });

  it("mocks the API", async () => {
    same((await client.standing(testCode("black"))).tone, "black");
    worker.use(credit.failing("unavailable"));
    await credit.setSources({ health: "unavailable" });
  });

  it("begins each test anew", async () => {
    same((await client.standing(testCode("none"))).tone, "none");
  });
});
