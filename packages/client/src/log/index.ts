export { LOG_LEVELS, createLog } from "./logger.ts";
export type { CallLog, Log, LogDetails, LogLevel, Logger } from "./logger.ts";
