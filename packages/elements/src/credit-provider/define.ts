import { define } from "../internal/define.ts";
import { CreditProvider } from "./credit-provider.ts";

define("credit-provider", CreditProvider);

export { CreditProvider } from "./credit-provider.ts";
