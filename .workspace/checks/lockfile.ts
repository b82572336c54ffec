// The lockfile works on every machine: no host in it, and every native package for linux, mac and windows.
const WANTED = [
  { name: "linux x64", os: "linux", cpu: "x64" },
  { name: "linux arm64", os: "linux", cpu: "arm64" },
  { name: "mac arm64", os: "darwin", cpu: "arm64" },
  { name: "mac x64", os: "darwin", cpu: "x64" },
  { name: "windows x64", os: "win32", cpu: "x64" },
];

const EXEMPT = new Set([
  // The pinned Node is published for linux and windows only; a mac uses its own.
  "node",
  // Rollup asks for this one on linux x64 only.
  "@napi-rs/lzma",
]);

interface Native {
  name: string;
  os: readonly string[];
  cpu: readonly string[];
}

/** Packages of a lockfile that are for one system, from its `packages` section. */
export function nativePackages(lockfile: string): Native[] {
  const section = /^packages:\n([\s\S]*?)^snapshots:/mu.exec(lockfile)?.[1] ?? "";
  return section.split(/\n(?= {2}\S)/u).flatMap((block) => {
    const name = /^\s*'?(@?[^@'\s]+)@/u.exec(block)?.[1];
    const list = (key: string): string[] => new RegExp(`^ {4}${key}: \\[(.*)\\]`, "mu").exec(block)?.[1]?.split(/,\s*/u) ?? [];
    const [os, cpu] = [list("os"), list("cpu")];
    return name !== undefined && os.length > 0 && cpu.length > 0 ? [{ name, os, cpu }] : [];
  });
}

/** The family of a native package: its name without the system, so that @esbuild/linux-x64 and @esbuild/darwin-arm64 are one. */
function familyOf(name: string): string {
  return name
    .replace(/(?:^|[-/.])(?:linux|darwin|win32|windows|win|freebsd|netbsd|openbsd|openharmony|android|aix|sunos|wasm32|wasi|linuxmusl)(?=[-.]|$).*$/u, "")
    .replace(/[-/.]$/u, "");
}

/** What is wrong with a lockfile; empty when nothing is. */
export function checkLockfile(lockfile: string): string[] {
  const problems: string[] = [];
  for (const [index, line] of lockfile.split("\n").entries()) {
    if (/https?:|tarball:|registry\./u.test(line)) problems.push(`pnpm-lock.yaml:${index + 1}: names a host.`);
  }
  const families = new Map<string, Native[]>();
  for (const native of nativePackages(lockfile)) {
    const family = familyOf(native.name);
    families.set(family, [...(families.get(family) ?? []), native]);
  }
  for (const [family, members] of families) {
    if (EXEMPT.has(family)) continue;
    for (const { name, os, cpu } of WANTED) {
      const has = members.some((one) => one.os.includes(os) && (one.cpu.includes(cpu) || one.cpu.includes("any")));
      if (!has) problems.push(`pnpm-lock.yaml: ${family} has no package for ${name}. Pin a version that has one.`);
    }
  }
  return problems;
}
