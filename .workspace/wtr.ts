// The settings of browser tests, for every package that has some. Its web-test-runner.config.mjs says no more than
//   import { browserTests } from "../../.workspace/wtr.ts";
//   export default browserTests({ from: import.meta.url });
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { chromeLauncher } from "@web/test-runner";
import type { TestRunnerConfig } from "@web/test-runner";
import { BROWSER_ARGUMENTS, findBrowser } from "./browser.ts";
import { countingReporter } from "./wtr-reporter.ts";

type Middleware = NonNullable<TestRunnerConfig["middleware"]>[number];

/** Options of a package's browser tests: its place, and any setting of the runner in the place of the one here. */
export interface BrowserTestOptions extends Omit<TestRunnerConfig, "rootDir" | "browsers"> {
  /** `import.meta.url` of the package's configuration. */
  from: string;
  /** tsconfig whose own `compilerOptions` the sources are read by; what it extends is not looked at. @default the package's */
  tsconfig?: string;
}

/** The runner's configuration for one package. `middleware` and `plugins` are added to those here, all else takes the place of it. */
export function browserTests({ from, tsconfig, middleware = [], plugins = [], ...more }: BrowserTestOptions): TestRunnerConfig {
  return {
    files: "src/**/*.browser.test.ts",
    // Packages of the workspace are symbolic links: what they lead to is served as well.
    rootDir: fileURLToPath(new URL("..", import.meta.url)),
    nodeResolve: { exportConditions: ["@xinyong/source", "development", "browser"] },
    // One file at a time: they share an origin, its service worker and the keyboard focus.
    concurrency: 1,
    // Wide, for machines that are busy; a test that hangs ends all the same.
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testFramework: { config: { ui: "bdd", timeout: 20_000 } },
    reporters: [countingReporter()],
    middleware: [mockServiceWorker(from), ...middleware],
    plugins: [
      esbuildPlugin({ ts: true, target: "esnext", tsconfig: tsconfig ?? fileURLToPath(new URL("tsconfig.json", from)) }),
      ...plugins,
    ],
    // Without a directory given, each start of the browser has a new profile, which is removed at its end.
    browsers: [chromeLauncher({ launchOptions: { headless: true, executablePath: findBrowser(), args: [...BROWSER_ARGUMENTS] } })],
    ...more,
  };
}

/** Serves the worker script of the msw that the package depends on, at the address where msw looks for it. */
function mockServiceWorker(from: string): Middleware {
  return async (context, next) => {
    if (context.path !== "/mockServiceWorker.js") return next();
    context.type = "text/javascript";
    context.body = await readFile(createRequire(from).resolve("msw/mockServiceWorker.js"), "utf8");
  };
}
