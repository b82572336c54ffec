import type { ProblemCode } from "@xinyong/credit/vocabulary";

/** Ends a request with a problem. The detail goes to the caller: it tells what was wrong and never repeats what was sent. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, detail: string, options: { headers?: Record<string, string>; cause?: unknown } = {}) {
    super(detail, { cause: options.cause });
    this.code = code;
    this.headers = options.headers ?? {};
  }
}
