/** Levels of a log, from most to least. */
export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What an entry of the log holds besides its sentence: words of the contract, numbers and ids. */
export interface LogDetails {
  /** Id of the operation, such as `getStanding`. */
  operation: string;
  /** Path of the operation with its parameters in braces. */
  template: string;
  /** Which attempt of the call, from 1; 0 before the first. */
  attempt: number;
  /** HTTP status of the answer. */
  status?: number;
  requestId?: string | null;
  /** Milliseconds that the attempt took. */
  tookMs?: number;
  /** Machine word of the failure. */
  code?: string;
  /** Milliseconds that the call waits now. */
  waitMs?: number;
}

/** Where entries go. `console` is one; a method that is left out drops its level. */
export type Logger = { readonly [Level in LogLevel]?: ((message: string, details: LogDetails) => void) | undefined };

/** Writes an entry, if its level is wanted. */
export type Log = (level: LogLevel, message: string, details: LogDetails) => void;

/** The log of one call, which knows its operation. */
export type CallLog = (level: LogLevel, message: string, attempt: number, details?: Partial<LogDetails>) => void;

/**
 * A log that redacts by having nothing to redact: what goes in is chosen above, and neither an address nor a header, a body, a name, a code
 * or a key is ever among it. A logger that fails does not make a call fail.
 */
export function createLog(logger: Logger | undefined, least: LogLevel | "off"): Log {
  const from = LOG_LEVELS.indexOf(least as LogLevel);
  return (level, message, details) => {
    if (from < 0 || LOG_LEVELS.indexOf(level) < from) return;
    try {
      logger?.[level]?.(`xinyong: ${details.operation} ${message}`, details);
    } catch {
      // Whoever reads the log will see that it ends.
    }
  };
}
