import type { ErrorKind } from "./brand.ts";
import { CreditError } from "./credit-error.ts";

/** A call does not have the form that the contract asks for. Nothing was sent. */
export class InvalidRequestError extends CreditError {
  static override readonly kinds: readonly ErrorKind[] = ["invalidRequest"];
  declare readonly name: "InvalidRequestError";
  declare readonly code: "invalidRequest";
  /** Which member of the call is wrong, such as `limit`. */
  declare readonly path: string;

  constructor(path: string) {
    super(`The call is wrong at ${path}.`, {
      code: "invalidRequest",
      hint: "The types of the call and the OpenAPI document of the API at /openapi.json have its form.",
    });
    this.path = path;
  }
}
