/** What was typed makes no command. The message says what to type instead, and repeats no value. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What was asked could not be done, for a reason that is told in full. Ends with exit code 1. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
