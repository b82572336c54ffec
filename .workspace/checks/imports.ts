// Imports go one way, stay inside their package, and are what package.json says.
import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { HOUSE } from "./house.ts";

const IMPORT = /(?:^|[\s;}])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gmu;

/** Module names that a source imports, comments aside. */
export function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/^\s*\/\/.*$/gmu, "");
  return [...code.matchAll(IMPORT)].map(([, from, lazy]) => from ?? lazy ?? "");
}

function packageOf(name: string): string {
  const [scope = "", part = ""] = name.split("/");
  return scope.startsWith("@") ? `${scope}/${part}` : scope;
}

/** What breaks the house in a workspace; empty when nothing does. */
export function checkImports(root: string): string[] {
  const problems: string[] = [];
  for (const [name, room] of Object.entries(HOUSE)) {
    const folder = join(root, "packages", name);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, Record<string, string>>;
    const declared = new Set([...Object.keys(manifest["dependencies"] ?? {}), ...Object.keys(manifest["peerDependencies"] ?? {})]);
    const used = new Set<string>();
    for (const file of globSync("src/**/*.ts", { cwd: folder })) {
      if (/\.(?:test|test-d|fixture|d)\.ts$/.test(file)) continue;
      const where = `packages/${name}/${file}`;
      const source = readFileSync(join(folder, file), "utf8");
      if (/^export \* /mu.test(source)) problems.push(`${where}: exports must be named one by one.`);
      for (const from of importsOf(source)) {
        if (from.startsWith(".")) {
          const path = relative(folder, resolve(folder, dirname(file), from));
          if (path.startsWith("..")) problems.push(`${where}: ${from} reaches out of the package.`);
          continue;
        }
        if (from.startsWith("node:") || builtinModules.includes(from)) {
          if (!room.node) problems.push(`${where}: ${from} exists in Node only, and this package runs everywhere.`);
          continue;
        }
        const own = packageOf(from);
        used.add(own);
        if (own.startsWith("@xinyong/")) {
          const target = own.slice("@xinyong/".length);
          if (!room.imports.includes(target)) problems.push(`${where}: ${name} may not import ${target}.`);
          if (from.includes("/internal/")) problems.push(`${where}: ${from} is internal to its package.`);
        } else if (!declared.has(own)) problems.push(`${where}: ${own} is not a dependency of the package.`);
      }
    }
    for (const one of used) if (one.startsWith("@xinyong/") && !declared.has(one)) problems.push(`packages/${name}: ${one} is imported and not declared.`);
    for (const one of declared) if (!used.has(one) && room.peers?.includes(one) !== true) problems.push(`packages/${name}: ${one} is declared and not imported.`);
  }
  return problems;
}
