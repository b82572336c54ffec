/** A value read from a cell; null when the cell holds nothing. */
export type Value<T> = { ok: true; value: T | null } | { ok: false };

/** Nothing in the cell. */
export const NOTHING: { ok: true; value: null } = { ok: true, value: null };

/** Something in the cell that cannot be. */
export const WRONG: { ok: false } = { ok: false };
