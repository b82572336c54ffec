import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { readTable, recogniseLayout, TableError } from "@xinyong/tables";
import type { Columns, Recognition, Table } from "@xinyong/tables";
import type { ImportLayout } from "./layouts/index.ts";
import { ImportError } from "./import-error.ts";

/** A file to import: where it is, or its bytes. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

/** A file whose layout is known. */
export interface OpenFile {
  name: string;
  table: Table;
  layout: ImportLayout;
  columns: Columns;
  /** Digest of its bytes: the version of the data that it brings. */
  version: string;
}

/** Names of tables. Those that are not read are among them, so that a folder never passes over a table in silence. */
const KINDS = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|et|ods)$/iu;
/** Names of what programs leave beside a table that is open, or that belongs to the system. */
const LEFT = /^(?:\.|~\$)/u;

/** The files that paths name: a folder stands for its tables, and is not searched in depth. */
export async function readFiles(paths: readonly string[]): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) {
        const names = (await readdir(path, { withFileTypes: true })).filter((one) => one.isFile() && KINDS.test(one.name) && !LEFT.test(one.name));
        for (const { name } of names.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
          files.push({ name, bytes: await readFile(join(path, name)) });
        }
      } else files.push({ name: paths.length > 1 ? path : basename(path), bytes: await readFile(path) });
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
      throw new ImportError({ problem: "unreadable", reason: missing ? "missing" : "system" }, path);
    }
  }
  if (files.length === 0) throw new ImportError({ problem: "noFiles" }, null);
  return files;
}

/** Reads every file and recognises its layout, before anything is stored of any. The register comes first. */
export async function openFiles(files: readonly ImportFile[], layouts: readonly ImportLayout[]): Promise<OpenFile[]> {
  const open: OpenFile[] = [];
  for (const { name, bytes } of files) {
    let table: Table;
    try {
      table = await readTable(bytes);
    } catch (error) {
      if (error instanceof TableError) throw new ImportError({ problem: "unreadable", reason: error.code }, name, error.message);
      throw error;
    }
    const found = recogniseLayout(table.header, layouts);
    if (!found.ok) throw notRecognised(name, found);
    const version = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    open.push({ name, table, layout: found.layout, columns: found.columns, version });
  }
  return open.toSorted((a, b) => Number(b.layout.kind === "subjects") - Number(a.layout.kind === "subjects"));
}

function notRecognised(name: string, found: Extract<Recognition<ImportLayout>, { ok: false }>): ImportError {
  switch (found.problem) {
    case "repeatedHeader":
      return new ImportError({ problem: "repeatedHeader", header: found.header }, name);
    case "ambiguous":
      return new ImportError({ problem: "ambiguousLayout", between: found.between }, name);
    case "unknown":
      return new ImportError({ problem: "unknownLayout", nearest: found.nearest }, name);
  }
}
