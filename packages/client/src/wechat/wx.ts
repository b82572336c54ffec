/** What `wx.request` is given. Only what this package gives. */
export interface WxRequest {
  url: string;
  method: "GET" | "POST";
  header: Record<string, string>;
  data?: string;
  /** Anything but `json` leaves the text as it came. */
  dataType: string;
  responseType: "text" | "arraybuffer";
  /** Milliseconds, up to 60,000. */
  timeout: number;
  /** Hands the body over while it comes. */
  enableChunked?: boolean;
  /** Called for every status. */
  success: (answer: WxAnswer) => void;
  /** Called when there is no answer. */
  fail: (failure: unknown) => void;
}

/** What `success` is called with. */
export interface WxAnswer {
  statusCode: number;
  /** Names in whatever case the server, or the platform, wrote them. */
  header?: object;
  data?: unknown;
}

/** What `wx.request` gives back. */
export interface WxTask {
  abort?(): void;
  /** From base library 2.20.2 on. */
  onChunkReceived?(listener: (chunk: { data: ArrayBuffer }) => void): void;
  /** From base library 2.1.0 on. The developer tools leave the status out. */
  onHeadersReceived?(listener: (head: { statusCode?: number; header?: object }) => void): void;
}

/** The part of `wx` that is used. `uni` and `Taro` have it too. */
export interface Wx {
  request(options: WxRequest): unknown;
}
