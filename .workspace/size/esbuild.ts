import { build } from "esbuild";
import type { Metafile } from "esbuild";
import { CONDITIONS } from "./bundle.ts";
import type { Application, Bundle } from "./bundle.ts";

/** Bundles with esbuild. What is imported lazily becomes files of its own. */
export async function bundleWithEsbuild({ folder, code, without = [], platform = "browser" }: Application): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, loader: "ts", resolveDir: folder, sourcefile: "application.ts" },
    absWorkingDir: folder,
    outdir: "out",
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    minify: true,
    legalComments: "none",
    format: "esm",
    target: "es2022",
    platform,
    conditions: [...CONDITIONS],
    external: without.flatMap((name) => [name, `${name}/*`]),
    logLevel: "silent",
  });
  const initial = loadedAtOnce(metafile);
  const isInitial = (path: string): boolean => [...initial].some((output) => path.replaceAll("\\", "/").endsWith(`/${output}`));
  return {
    initial: outputFiles.filter(({ path }) => isInitial(path)).map(({ contents }) => contents),
    onDemand: outputFiles.filter(({ path }) => !isInitial(path)).map(({ contents }) => contents),
    modules: [...initial].flatMap((output) =>
      Object.entries(metafile.outputs[output]?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  };
}

/** The entry's file and those it imports other than lazily. */
function loadedAtOnce({ outputs }: Metafile): Set<string> {
  const found = new Set<string>();
  const waiting = Object.keys(outputs).filter((output) => outputs[output]?.entryPoint === "application.ts");
  for (let output = waiting.pop(); output !== undefined; output = waiting.pop()) {
    if (found.has(output)) continue;
    found.add(output);
    waiting.push(...(outputs[output]?.imports ?? []).filter(({ kind, external }) => kind !== "dynamic-import" && external !== true).map(({ path }) => path));
  }
  return found;
}
