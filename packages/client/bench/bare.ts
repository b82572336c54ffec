/** What the benches measure the client against. */
export { default as ky } from "ky";
