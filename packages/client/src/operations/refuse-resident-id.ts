import { findResidentIds, isResidentId } from "@xinyong/credit/code";
import { InvalidCodeError } from "../errors/index.ts";

/**
 * Looks for a resident number in what is searched, before anything is sent.
 *
 * @throws {InvalidCodeError} when there is one.
 */
export function refuseResidentId(query: string): void {
  if (typeof query === "string" && (isResidentId(query) || findResidentIds(query).length > 0)) {
    throw new InvalidCodeError({ problem: "residentId", length: query.length, position: null });
  }
}
