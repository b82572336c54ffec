export type { AbortSignalLike } from "../abort/index.ts";
export type { Answer, Moment, StandingAnswer } from "../answer/index.ts";
export { createStandingCache } from "../cache/index.ts";
export type { KeptStanding, StandingCache, StandingCacheOptions, StandingStore } from "../cache/index.ts";
export type { Client } from "../client/index.ts";
export type { CallInput, CallOptions, Called, ClientOptions, Connection, ConnectionOptions } from "../connection/index.ts";
export {
  ApiProblemError,
  ConfigurationError,
  CreditError,
  InvalidAnswerError,
  InvalidCodeError,
  InvalidRequestError,
  MiddlewareError,
  NetworkError,
  RateLimitError,
  TimeoutError,
  isApiProblemError,
  isConfigurationError,
  isCreditError,
  isInvalidAnswerError,
  isInvalidCodeError,
  isInvalidRequestError,
  isMiddlewareError,
  isNetworkError,
  isRateLimitError,
  isTimeoutError,
} from "../errors/index.ts";
export type { AnswerFault, CreditErrorCode, NetworkCause, NetworkKind, SafeCause, ThrownCause, TimeLimit } from "../errors/index.ts";
export type { RateLimit } from "../load/index.ts";
export type { LogDetails, LogLevel, Logger } from "../log/index.ts";
export { createLookup } from "../lookup/index.ts";
export type { BatchOptions, Lookup, LookupOptions, StandingOptions } from "../lookup/index.ts";
export type { Middleware, MiddlewareContext, MiddlewareRequest, Next } from "../middleware/index.ts";
export {
  getStanding,
  getSubject,
  listEntries,
  listLists,
  listRecords,
  queryStandings,
  searchSubjects,
} from "../operations/index.ts";
export type { RecordsOptions, SearchOptions, StandingLookup } from "../operations/index.ts";
export type { PageOptions, Pages } from "../pages/index.ts";
export type { Scheduler } from "../time/index.ts";
export type { Transport, TransportRequest, TransportResponse } from "../transport/index.ts";
export { createAbort } from "./abort.ts";
export type { WechatAbort } from "./abort.ts";
export { createClient, createConnection } from "./client.ts";
export type { WechatTransportOptions } from "./sender.ts";
export type { WechatStream } from "./stream.ts";
export { wechatStreamTransport, wechatTransport } from "./transport.ts";
export type { WechatStreamTransport } from "./transport.ts";
export type { Wx, WxAnswer, WxRequest, WxTask } from "./wx.ts";
