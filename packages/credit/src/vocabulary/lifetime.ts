/** The longest that each of browser, shared cache and background revalidation may keep a public answer. */
export const STANDING_MAX_AGE_SECONDS = 60;

/**
 * The longest that an unplanned withdrawal can still be seen, in seconds: one lifetime fresh and one while a cache revalidates.
 * Several caches in a row do not add up, because each counts the `Age` that the one before it reports.
 */
export const WITHDRAWAL_BOUND_SECONDS: number = 2 * STANDING_MAX_AGE_SECONDS;
