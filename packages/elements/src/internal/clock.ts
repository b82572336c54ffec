/** The time source of everything here that waits or measures age, in milliseconds. One object, so that a test can set it. */
export const clock: { now: () => number } = { now: () => performance.now() };
