import { CreditError } from "./credit-error.ts";

/** An option of a client is wrong. Thrown where the client is made, before anything is sent. */
export class ConfigurationError extends CreditError {
  override readonly name = "ConfigurationError";
  declare readonly code: "configuration";
  /** Name of the option. */
  readonly option: string;

  constructor(option: string, message: string, hint: string) {
    super(message, { kind: "configuration", code: "configuration", hint });
    this.option = option;
  }
}
