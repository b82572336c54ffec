import { findResidentIds, isResidentId } from "@xinyong/credit/code";
import { parseLawDate, parseWan } from "@xinyong/tables";
import type { OpenFile } from "./open-files.ts";
import type { Remark } from "./remark.ts";

/** Where a refused row is wrong. */
export interface Place {
  /** Header of the column, as the file writes it. */
  column: string;
  /** What the cell looks like: 9 for each digit, A and a for letters, 字 for Chinese characters; nothing else of what it says. */
  shape: string;
}

/** Characters of a shape at most. */
const LONGEST = 30;

/** Fields that a refusal can be about, and what is wrong with the one that it is about; where no cell is wrong in itself, the first is missing. */
const SUSPECTS: Readonly<Partial<Record<Remark, { fields: readonly string[]; isWrong: (text: string) => boolean }>>> = {
  "refuse:resident-id": { fields: ["code", "name"], isWrong: (text) => isResidentId(text) || findResidentIds(text).length > 0 },
  "refuse:bad-code": { fields: ["code"], isWrong: () => true },
  "refuse:natural-person": { fields: ["personKind", "kind", "personNumber", "name"], isWrong: (text) => text.trim() !== "" },
  "refuse:bad-date": {
    fields: ["decidedOn", "from", "until", "removedOn", "validFrom", "validTo", "publishedUntil", "establishedOn"],
    isWrong: (text) => !parseLawDate(text).ok,
  },
  "refuse:bad-amount": { fields: ["fineWan", "confiscatedWan"], isWrong: (text) => !parseWan(text).ok },
  "refuse:no-authority": { fields: ["authority"], isWrong: () => true },
};

/** For each refused row of a file, by its line, where it is wrong. Nothing of a person comes out of it. */
export function placesOf({ table, columns }: OpenFile, remarks: Readonly<Record<string, Remark>>): Record<string, Place> {
  const places: Record<string, Place> = {};
  for (const [line, remark] of Object.entries(remarks)) {
    const suspects = SUSPECTS[remark];
    const cells = table.rows[Number(line) - 1]?.cells;
    if (suspects === undefined || cells === undefined) continue;
    const present = suspects.fields.flatMap((field) => columns[field] ?? []);
    const column = present.find((one) => suspects.isWrong(cells[one] ?? "")) ?? present[0];
    if (column !== undefined) places[line] = { column: table.header[column] ?? "", shape: shapeOf(cells[column] ?? "") };
  }
  return places;
}

function shapeOf(text: string): string {
  const shape = text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/\p{Nd}/gu, "9")
    .replace(/\p{Lu}/gu, "A")
    .replace(/\p{Ll}/gu, "a")
    .replace(/[\p{L}\p{M}\p{Nl}\p{No}]/gu, (character) => (/[Aa]/.test(character) ? character : "字"));
  const characters = [...shape];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : shape;
}
