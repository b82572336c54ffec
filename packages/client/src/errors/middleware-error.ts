import type { ErrorKind } from "./brand.ts";
import { CreditError } from "./credit-error.ts";

/** What can safely be told of an error that was not ours. */
export interface ThrownCause {
  /** Its class, such as `TypeError`; null when it has no name that is one. */
  name: string | null;
}

/** A middleware threw, or gave back what is no answer. Its own error is not in here, since it may quote the request. */
export class MiddlewareError extends CreditError {
  static override readonly kinds: readonly ErrorKind[] = ["middleware"];
  declare readonly name: "MiddlewareError";
  declare readonly code: "middleware";
  declare readonly cause?: ThrownCause;
  /** Place of the middleware in the option, from 0. */
  declare readonly place: number;

  /** @param thrown What it threw, or null when it gave back what is no answer. */
  constructor(place: number, thrown: unknown) {
    const name = thrown === null ? null : nameOf(thrown);
    super(
      thrown === null
        ? `The middleware at place ${place} gave back what is no answer.`
        : `The middleware at place ${place} threw${name === null ? "" : ` a ${name}`}.`,
      {
        code: "middleware",
        attempts: 1,
        hint: "Let it return what next gave it, and catch and log its own errors inside it.",
        cause: thrown === null ? undefined : { name },
      },
    );
    this.place = place;
  }
}

/** A class has a name of letters alone; whatever else stands there may be what somebody sent. */
function nameOf(thrown: unknown): string | null {
  try {
    const name: unknown = (thrown as { name?: unknown } | undefined)?.name;
    return typeof name === "string" && /^[A-Z][A-Za-z]{1,40}$/.test(name) ? name : null;
  } catch {
    return null;
  }
}
