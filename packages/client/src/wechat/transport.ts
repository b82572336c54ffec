import { InvalidAnswerError } from "../errors/index.ts";
import type { Transport, TransportRequest } from "../transport/index.ts";
import { headOf, isSuccess } from "./head.ts";
import { createSender } from "./sender.ts";
import type { Send, WechatTransportOptions } from "./sender.ts";
import { readStream } from "./stream.ts";
import type { WechatStream } from "./stream.ts";

/**
 * Sends with `wx.request`: for mini programs, which have no fetch.
 *
 * @example
 * ```ts
 * import { createConnection, getStanding, wechatTransport } from "@xinyong/client/wechat";
 * const connection = createConnection({ baseUrl: "https://credit.example.gov.cn", transport: wechatTransport() });
 * const { tone } = await getStanding(connection, "91410199MABLACK19W");
 * ```
 */
export function wechatTransport(options: WechatTransportOptions = {}): Transport {
  return transportOver(createSender(options));
}

/** A transport that can also hand a body over while it comes. */
export interface WechatStreamTransport extends Transport {
  /** Sends, and gives status and headers before the body is there; see {@link WechatStream}. */
  stream(request: TransportRequest): Promise<WechatStream>;
}

/** The same as {@link wechatTransport}, for what reads long answers while they come. Apart, since few programs need it. */
export function wechatStreamTransport(options: WechatTransportOptions = {}): WechatStreamTransport {
  const send = createSender(options);
  return { ...transportOver(send), stream: async (request) => readStream(await send(request, true), request.maxBodyBytes) };
}

function transportOver(send: Send): Transport {
  return {
    async send(request) {
      const { statusCode, header, data } = await (await send(request, false)).done;
      const body = typeof data === "string" ? data : "";
      // The platform puts this character where bytes are no UTF-8.
      if (isSuccess(statusCode) && body.includes("\ufffd")) throw new InvalidAnswerError("notJson", { status: statusCode });
      return { ...headOf(statusCode, header), body };
    },
  };
}
