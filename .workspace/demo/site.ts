// An example as its user builds it, and served as a static site. The address of the API goes into it when it is built.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import type { PreviewServer } from "vite";

/** A site that listens. */
export interface Site {
  url: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Folder under `examples`. */
  example: string;
  /** Address of the API. */
  api: string;
  /** Folder that holds what is built; the example's own `dist` is left alone. */
  folder: string;
  /** The next that is free is taken when this one is not. @default any that is free */
  port?: number;
}

/** Builds an example against an API and serves it on this machine only. */
export async function serveSite({ example, api, folder, port = 0 }: SiteOptions): Promise<Site> {
  const root = fileURLToPath(new URL(`../../examples/${example}/`, import.meta.url));
  const outDir = join(folder, example);
  // What stands in the environment goes before the example's .env.
  process.env["VITE_CREDIT_API"] = api;
  await build({ root, logLevel: "error", build: { outDir, emptyOutDir: true, reportCompressedSize: false } });
  const server = await preview({ root, logLevel: "error", build: { outDir }, preview: { host: "127.0.0.1", port, open: false } });
  return { url: addressOf(server), close: () => server.close() };
}

function addressOf({ httpServer }: PreviewServer): string {
  const address = httpServer.address();
  if (typeof address !== "object" || address === null) throw new Error("The site does not listen.");
  return `http://127.0.0.1:${address.port}/`;
}
