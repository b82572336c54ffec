import { readFile } from "node:fs/promises";
import { mergeCatalogue, NATIONAL_CATALOGUE } from "@xinyong/credit/catalogue";
import type { Catalogue } from "@xinyong/credit/catalogue";
import { catalogueSchema } from "@xinyong/credit/schemas";
import type { Run } from "../main/command.ts";
import { CommandError } from "../main/usage-error.ts";

/** Places that a message names at most. */
const MOST_PLACES = 5;

/**
 * The lists that are known: those of the package, and over them those of a file.
 *
 * @throws {CommandError} when the file cannot be read, or a definition does not have its form; then with the places where.
 */
export async function readCatalogue({ args, environment, texts }: Pick<Run, "args" | "environment" | "texts">): Promise<Catalogue> {
  const path = args.text("catalogue") ?? (environment["XINYONG_CATALOGUE"] || null);
  if (path === null) return NATIONAL_CATALOGUE;
  let value: unknown;
  try {
    value = JSON.parse((await readFile(path, "utf8")).replace(/^\uFEFF/, ""));
  } catch {
    throw new CommandError(texts.import.unreadableCatalogue(path));
  }
  const read = catalogueSchema.safeParse(value);
  if (read.success) return mergeCatalogue(NATIONAL_CATALOGUE, read.data);
  const places = read.error.issues.slice(0, MOST_PLACES).map((issue) => {
    const keys = issue.code === "unrecognized_keys" ? ` (${issue.keys.join(", ")})` : "";
    return `${issue.path.length === 0 ? "/" : issue.path.join(".")}${keys}`;
  });
  throw new CommandError(texts.import.badCatalogue(path, places));
}
