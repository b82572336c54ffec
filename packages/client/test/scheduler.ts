import { TestScheduler as Published } from "../src/testing/index.ts";

export { settled } from "../src/testing/index.ts";

/** The scheduler of the testing entry, made with the one option that tests here give it. */
export class TestScheduler extends Published {
  /** @param short Waits of up to so many milliseconds are over at once: those between attempts, where timeouts are longer. */
  constructor(short = 0) {
    super({ skip: short });
  }
}
