import { join } from "node:path";
import { build } from "vite";
import type { Plugin, Rolldown } from "vite";
import { CONDITIONS, isOf } from "./bundle.ts";
import type { Application, Bundle } from "./bundle.ts";

/** Bundles with rolldown, as it comes with Vite. */
export async function bundleWithRolldown({ folder, code, without = [], platform = "browser" }: Application): Promise<Bundle> {
  // A path inside the package, so that its imports are found; no such file is written.
  const entry = join(folder, "application.ts");
  const application: Plugin = {
    name: "application",
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? code : null),
  };
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    plugins: [application],
    resolve: { conditions: [...CONDITIONS, ...(platform === "browser" ? ["browser"] : ["node"])] },
    build: {
      write: false,
      target: "es2022",
      // Vite leaves the white space of an ES library in unless it is told.
      minify: false,
      lib: { entry, formats: ["es"] },
      rolldownOptions: {
        platform,
        external: (id) => isOf(without, id) || id.startsWith("node:"),
        output: { minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } }, comments: false },
      },
    },
  });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  const chunks = (output?.output ?? []).flatMap((file) => (file.type === "chunk" ? [file] : []));
  const initial = loadedAtOnce(chunks);
  const bytes = (chunk: Rolldown.OutputChunk): Uint8Array => Buffer.from(chunk.code);
  return {
    initial: chunks.filter(({ fileName }) => initial.has(fileName)).map(bytes),
    onDemand: chunks.filter(({ fileName }) => !initial.has(fileName)).map(bytes),
    modules: chunks
      .filter(({ fileName }) => initial.has(fileName))
      .flatMap(({ modules }) => Object.entries(modules).flatMap(([path, { renderedLength }]) => (renderedLength > 0 ? [path] : []))),
  };
}

function loadedAtOnce(chunks: readonly Rolldown.OutputChunk[]): Set<string> {
  const found = new Set<string>();
  const waiting = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(chunks.find(({ fileName }) => fileName === name)?.imports ?? []));
  }
  return found;
}
