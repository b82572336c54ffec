import type { ErrorKind } from "./brand.ts";
import { CreditError } from "./credit-error.ts";

/** An option of a client is wrong. Thrown where the client is made, before anything is sent. */
export class ConfigurationError extends CreditError {
  static override readonly kinds: readonly ErrorKind[] = ["configuration"];
  declare readonly name: "ConfigurationError";
  declare readonly code: "configuration";
  /** Name of the option. */
  declare readonly option: string;

  constructor(option: string, message: string, hint: string) {
    super(message, { code: "configuration", hint });
    this.option = option;
  }
}
