import type { Bundler } from "./bars.ts";
import { bundleWithEsbuild } from "./esbuild.ts";
import { bundleWithRolldown } from "./rolldown.ts";

/** What is to be bundled. */
export interface Application {
  /** Folder of the package whose dependencies the code sees. */
  folder: string;
  /** A module as an application would write it. */
  code: string;
  /** Packages that are left out. @default none */
  without?: readonly string[];
  /** Where it runs. @default "browser" */
  platform?: "browser" | "node";
}

/** A bundle, minified. */
export interface Bundle {
  /** The files that load at once. */
  initial: readonly Uint8Array[];
  /** The files that load when they are needed. */
  onDemand: readonly Uint8Array[];
  /** Paths of the modules that something of came into the files that load at once. */
  modules: readonly string[];
}

/** Sources are bundled, so that nothing need be built before. */
export const CONDITIONS: readonly string[] = ["@xinyong/source", "production"];

/** No bundle of something is as small as this. */
const NOTHING_BYTES = 20;

/**
 * Bundles a module as an application would.
 *
 * @throws {Error} when nothing is left of it, as when a package calls what it does at import free of side effects.
 */
export async function bundle(bundler: Bundler, application: Application): Promise<Bundle> {
  const bundled = await (bundler === "esbuild" ? bundleWithEsbuild(application) : bundleWithRolldown(application));
  const bytes = bundled.initial.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (bytes < NOTHING_BYTES) throw new Error(`${bundler} leaves nothing of ${application.code}`);
  return bundled;
}

/** True for an import of one of the packages, or of something inside one. */
export function isOf(packages: readonly string[], specifier: string): boolean {
  return packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}
