import { createMock } from "@xinyong/msw";
import { setupWorker } from "msw/browser";

export const credit = createMock({ baseUrl: "https://credit.example.gov.cn" });
export const worker = setupWorker(...credit.handlers);

/** Before all tests, and before anything that asks is imported. */
export async function startMock(): Promise<void> {
  await worker.start({ quiet: true, onUnhandledFrame: "bypass" });
}

/** After each test. */
export function resetMock(): void {
  worker.resetHandlers();
  credit.reset();
}

/** After all tests. */
export async function stopMock(): Promise<void> {
  await worker.stop();
}
