// Finds a browser for the tests, or installs one where that can be done without asking.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What every start of the browser is given: no sandbox (tests run as root in containers), no network of its own. */
export const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge", "chrome"];

const PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((root) => {
    const base = process.env[root];
    return base === undefined
      ? []
      : [join(base, "Google/Chrome/Application/chrome.exe"), join(base, "Microsoft/Edge/Application/msedge.exe")];
  }),
};

function installed(): string | null {
  const { CHROME_PATH: named } = process.env;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error("CHROME_PATH names a file that is not there.");
  }
  for (const place of PLACES[process.platform] ?? []) if (existsSync(place)) return place;
  for (const name of NAMES) {
    for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
      const path = join(folder, name);
      if (folder !== "" && existsSync(path)) return path;
    }
  }
  return null;
}

/** Debian's own packages, and a font with Chinese: without one every character is a box. */
function installOnDebian(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.error("No browser was found: installing chromium and fonts-noto-cjk with apt-get…");
  const run = (...args: string[]): boolean =>
    spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
  const install = ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"];
  return run(...install) || (run("update", "-qq") && run(...install));
}

/**
 * The path of a browser: `CHROME_PATH`, an installed Chrome, Chromium or Edge, or Debian's chromium, installed on the way.
 *
 * @throws {Error} that says what to install, when there is none.
 */
export function findBrowser(): string {
  const found = installed() ?? (installOnDebian() ? installed() : null);
  if (found !== null) return found;
  throw new Error("No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its executable.");
}
