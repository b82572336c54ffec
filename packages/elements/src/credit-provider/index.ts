export { CreditProvider } from "./credit-provider.ts";
