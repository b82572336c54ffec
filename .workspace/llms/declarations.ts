// What an entry of a package exports, as its declarations and their comments say it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Declarations of exports, one entry after another. */
export interface EntryDeclarations {
  /** What an application imports. */
  specifier: string;
  /** Of what no entry before it exports, in the order in which the entry names them. */
  declarations: readonly string[];
  /** Names of what an entry before it exports too. */
  repeated: readonly string[];
}

/**
 * Writes the declarations of a package's sources and reads those that its entries export.
 *
 * @throws {Error} when an export has no declaration, so that none goes missing.
 */
export function declarationsOf(root: string, room: string): EntryDeclarations[] {
  const folder = join(root, "packages", room);
  const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  };
  const out = mkdtempSync(join(tmpdir(), "declarations-"));
  try {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const emit = ["--declaration", "--emitDeclarationOnly", "--declarationMap", "false", "--composite", "false", "--incremental", "false"];
    // Whether the types are right is for the type check to say; declarations are written in any case.
    const { stdout } = spawnSync(process.execPath, [tsc, "-p", folder, ...emit, "--tsBuildInfoFile", "null", "--outDir", out], { encoding: "utf8" });
    const known = new Set<string>();
    return Object.entries(exports).flatMap(([path, target]) => {
      if (typeof target === "string" || target["@xinyong/source"] === undefined) return [];
      const index = join(out, target["@xinyong/source"].replace(/^\.\/src\//u, ""));
      try {
        const all = exportsOf(index);
        const isNew = ({ file, local }: Found): boolean => !known.has(`${file} ${local}`);
        const declarations = all.filter(isNew).map(({ file, local }) => declarationIn(file, local));
        const repeated = all.filter((one) => !isNew(one)).map(({ local }) => local);
        for (const { file, local } of all) known.add(`${file} ${local}`);
        return [{ specifier: name + path.slice(1), declarations, repeated }];
      } catch (error) {
        throw new Error(`${name}${path.slice(1)} cannot be read:\n${stdout}`, { cause: error });
      }
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The file of declarations that stands for a source. */
const declarationFile = (source: string): string => source.replace(/\.ts$/u, ".d.ts");

interface Found {
  file: string;
  local: string;
}

/** What an index passes on, with the file that declares it. */
function exportsOf(source: string): Found[] {
  const text = readFileSync(declarationFile(source), "utf8");
  return [...text.matchAll(/^export (?:type )?\{([^}]+)\} from "([^"]+)";/gmu)].flatMap(([, names = "", from = ""]) => {
    const target = resolve(dirname(source), from);
    return names.split(",").flatMap((name) => {
      const exported = name.trim().replace(/^type /u, "");
      return exported === "" ? [] : [declaringFile(target, exported)];
    });
  });
}

/** Follows a name from index to index. */
function declaringFile(source: string, name: string): Found {
  const text = readFileSync(declarationFile(source), "utf8");
  for (const [, names = "", from = ""] of text.matchAll(/^export (?:type )?\{([^}]+)\} from "([^"]+)";/gmu)) {
    if (names.split(",").some((one) => one.trim().replace(/^type /u, "") === name)) return declaringFile(resolve(dirname(source), from), name);
  }
  return { file: source, local: name };
}

/** The declaration of a name with the comment before it. */
function declarationIn(source: string, name: string): string {
  const statements = readFileSync(declarationFile(source), "utf8").split(/(?<=^(?:[^\s*/].*;|\}|\};)\n)/mu);
  const own = new RegExp(`^export (?:declare )?(?:abstract )?(?:async )?(?:function|class|interface|type|const) ${name}\\b`, "mu");
  const found = statements.filter((statement) => own.test(statement));
  if (found.length === 0) throw new Error(`${source} does not declare ${name}.`);
  return found.map((statement) => statement.trim().replace(/^export (?:declare )?/mu, "")).join("\n");
}
