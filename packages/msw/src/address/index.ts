export { readAddress } from "./address.ts";
export type { Address } from "./address.ts";
