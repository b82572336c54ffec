import { cleanCell } from "./cell.ts";
import { NOTHING, WRONG } from "./value.ts";
import type { Value } from "./value.ts";

/** Reads an amount in 万元, with at most six decimals, as whole fen. Exact: no floating point, no rounding. */
export function parseWan(text: string): Value<number> {
  return parseScaled(text, 6);
}

/** Reads an amount in yuan, with at most two decimals, as whole fen. */
export function parseYuan(text: string): Value<number> {
  return parseScaled(text, 2);
}

/** `places` decimals of the unit make one fen. Signs, thousands separators and units are wrong: which unit was meant is not ours to guess. */
function parseScaled(text: string, places: number): Value<number> {
  const cell = cleanCell(text);
  if (cell === null) return NOTHING;
  const [, whole, decimals = ""] = /^(\d+)(?:\.(\d+))?$/.exec(cell.normalize("NFKC")) ?? [];
  if (whole === undefined || /[1-9]/.test(decimals.slice(places))) return WRONG;
  const fen = BigInt(whole + decimals.slice(0, places).padEnd(places, "0"));
  return fen <= BigInt(Number.MAX_SAFE_INTEGER) ? { ok: true, value: Number(fen) } : WRONG;
}
