/** What can be said about a row of a file, strongest first: when several fit, the first stands. */
export const REMARKS = [
  "refuse:resident-id",
  "refuse:bad-code",
  "refuse:natural-person",
  "refuse:bad-date",
  "refuse:bad-amount",
  "refuse:no-authority",
  "unmatched:no-code",
  "unmatched:check-digit",
  "unmatched:name-conflict",
  "duplicate",
  "warn:scrubbed",
] as const;

/** See {@link REMARKS}. Rows without a remark were accepted as they are. */
export type Remark = (typeof REMARKS)[number];

/** The remark that stands among several. */
export function strongest(remarks: Iterable<Remark>): Remark | null {
  const set = new Set(remarks);
  return REMARKS.find((remark) => set.has(remark)) ?? null;
}
