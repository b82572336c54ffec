import { createWorld, testCode } from "@xinyong/api/world";
import { checkCharacter } from "@xinyong/credit/code";
import type { Client, ClientOptions, TransportRequest, TransportResponse } from "../src/index.ts";
import { createClient } from "../src/index.ts";
import { TestScheduler, settled } from "./scheduler.ts";
import { answer } from "./serve.ts";

export const BASE = "https://credit.example.gov.cn";

const { api } = await createWorld();
/** A standing as the API writes it. */
export const STANDING = JSON.parse(await (await api.fetch(new Request(`${BASE}/v1/subjects/${testCode("black")}/standing`))).text()) as Readonly<Record<string, unknown>>;

/** Codes of fictional subjects. */
export function codes(count: number): string[] {
  return Array.from({ length: count }, (_, place) => {
    const first17 = `91410199MB${String(place).padStart(7, "0")}`;
    return first17 + checkCharacter(first17);
  });
}

/** What the API would say of a code. */
export function standingOf(code: string, changes: object = {}): object {
  return { ...STANDING, code, subject: { ...(STANDING["subject"] as object), code }, ...changes };
}

/** A request on its way. */
export interface Sent extends TransportRequest {
  /** Codes it asks for. */
  codes: readonly string[];
  /** Answers it, as the API would unless told otherwise. */
  reply(response?: TransportResponse): void;
  fail(error: unknown): void;
}

export interface Way {
  client: Client;
  scheduler: TestScheduler;
  /** Requests in the order they left. */
  sent: Sent[];
  /** The request at a place, once everything has run that waits for no time. */
  at(place: number): Promise<Sent>;
}

/** A client whose requests stay on their way until a test answers them. */
export function way(options: Partial<ClientOptions> = {}, short = 0): Way {
  const scheduler = new TestScheduler(short);
  const sent: Sent[] = [];
  const send = (request: TransportRequest): Promise<TransportResponse> =>
    new Promise((resolve, reject) => {
      const asked = codesOf(request);
      const reply = (response = replyTo(request.method, asked)): void => resolve(response);
      sent.push({ ...request, codes: asked, reply, fail: reject });
      request.signal.addEventListener("abort", () => reject(request.signal.reason));
    });
  const client = createClient({ baseUrl: BASE, transport: { send }, scheduler, random: () => 0, ...options });
  return {
    client,
    scheduler,
    sent,
    async at(place) {
      await settled();
      const found = sent[place];
      if (found === undefined) throw new Error(`${sent.length} requests were sent.`);
      return found;
    },
  };
}

function codesOf({ url, body }: TransportRequest): string[] {
  if (body === undefined) return [url.split("/").at(-2) ?? ""];
  return (JSON.parse(body) as { codes: string[] }).codes;
}

/** What the API would answer, in a body for many or for one. */
export function replyTo(method: string, asked: readonly string[], headers: Record<string, string> = {}): TransportResponse {
  if (method === "GET") return answer(200, standingOf(asked[0] ?? ""), headers);
  return answer(200, { results: asked.map((code, index) => ({ index, standing: standingOf(code) })) }, headers);
}
