import { readCode as readAsTyped } from "@xinyong/credit/code";
import type { CreditCode } from "@xinyong/credit/code";
import { InvalidCodeError, InvalidRequestError } from "../errors/index.ts";

/**
 * Reads a code as typed, before anything is sent. A wrong check digit is taken: real codes exist that fail it.
 *
 * @throws {InvalidCodeError} when it is no code, or a resident number.
 */
export function readCode(typed: string): CreditCode {
  if (typeof typed !== "string") throw new InvalidRequestError("code");
  const read = readAsTyped(typed);
  if (read.ok) return read.code;
  throw new InvalidCodeError(read);
}
