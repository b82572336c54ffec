import type { RequestHandler } from "msw";
import { createMock } from "../src/index.ts";
import type { Mock, MockOptions } from "../src/index.ts";

/** What `setupServer` and `setupWorker` have in common. */
interface Interceptor {
  use(...handlers: RequestHandler[]): void;
  resetHandlers(...handlers: RequestHandler[]): void;
}

/** Where mocks are tried: each at an address of its own, so that no test meets the answers of another. */
export interface Host {
  mock(options?: Partial<MockOptions>): { credit: Mock; baseUrl: string };
  use(handler: RequestHandler): void;
  /** Ends what `use` began. */
  reset(): void;
}

export function hostOf(interceptor: Interceptor): Host {
  let count = 0;
  let handlers: readonly RequestHandler[] = [];
  return {
    mock(options = {}) {
      const baseUrl = `https://credit.example.gov.cn/${++count}`;
      const credit = createMock({ baseUrl, ...options });
      handlers = credit.handlers;
      interceptor.resetHandlers(...handlers);
      return { credit, baseUrl };
    },
    use: (handler) => interceptor.use(handler),
    reset: () => interceptor.resetHandlers(...handlers),
  };
}
