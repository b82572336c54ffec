import type { TransportResponse } from "../transport/index.ts";

/** Status and headers of an answer. The names of headers come in whatever case the server, or the platform, wrote them. */
export function headOf(status: number, header: object = {}): Omit<TransportResponse, "body"> {
  const headers = new Map(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return { status, header: (name) => headers.get(name) ?? null };
}

/** True for a success, whose text must be what was sent: a name with characters replaced would be another name. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}
