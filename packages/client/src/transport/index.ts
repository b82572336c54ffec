export { fetchTransport } from "./fetch.ts";
export { kyTransport } from "./ky.ts";
export type { FetchFunction, Transport, TransportRequest, TransportResponse } from "./transport.ts";
