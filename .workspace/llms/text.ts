// What programs that write programs read of a package: an index, and all of the documentation in one file.
import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { declarationsOf } from "./declarations.ts";

const REPOSITORY = "https://github.com/xinyong-credit/xinyong/blob/main/";

/** A page that belongs to the documentation of the client. */
interface Chapter {
  /** Path from the top of the repository, with slashes. */
  path: string;
  title: string;
  /** Its first sentence. */
  about: string;
  text: string;
}

/** Files of a package by their names, as they must be. */
export function llmsFiles(root: string): Readonly<Record<"llms.txt" | "llms-full.txt", string>> {
  const { name, description } = JSON.parse(readFileSync(join(root, "packages/client/package.json"), "utf8")) as { name: string; description: string };
  const pages = ["packages/client/AGENTS.md", "packages/client/README.md", "docs/en/sdk.md"]
    .concat(globSync("docs/en/client-*.md", { cwd: root }).map((path) => path.replaceAll("\\", "/")).sort())
    .concat("docs/en/problems.md", "docs/en/test-codes.md", "docs/en/laws.md", "packages/client/MIGRATIONS.md")
    .map((path) => chapter(root, path));
  const head = `# ${name}\n\n> ${description}`;
  const index = [
    head,
    "Read `AGENTS.md` first: what an answer means, and what never to do. `llms-full.txt` beside this file is all of the following in one file, with every exported declaration.",
    `## Docs\n\n${pages.map(({ path, title, about }) => `- [${title}](${REPOSITORY}${path}): ${about}`).join("\n")}`,
  ];
  const declared = declarationsOf(root, "client").map(({ specifier, declarations, repeated }) => {
    const again = repeated.length === 0 ? [] : [`As above: ${repeated.map((one) => `\`${one}\``).join(", ")}.`];
    return [`## ${specifier}`, ...again, `\`\`\`ts\n${declarations.join("\n\n")}\n\`\`\``].join("\n\n");
  });
  const full = [head, ...pages.map(({ path, text }) => `<!-- ${path} -->\n\n${text}`), `<!-- declarations -->\n\n# Declarations\n\n${declared.join("\n\n")}`];
  return { "llms.txt": `${index.join("\n\n")}\n`, "llms-full.txt": `${full.join("\n\n")}\n` };
}

function chapter(root: string, path: string): Chapter {
  const text = readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n").trim();
  const [, title = ""] = /^# (.+)$/mu.exec(text) ?? [];
  const paragraph = text.split("\n\n").find((one) => /^[^#`|>-]|^`[^`]/u.test(one)) ?? "";
  const [about = ""] = /^.*?[.:](?=\s|$)/u.exec(paragraph.replaceAll("\n", " ").replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")) ?? [];
  return { path, title: title.replaceAll("`", ""), about: about.replace(/:$/u, "."), text: absolute(path, text) };
}

/** The page with links that hold from anywhere, and without the words that only our own checks read. */
function absolute(path: string, text: string): string {
  return text
    .replace(/\]\((?![a-z]+:|#)([^)\s]+)\)/gu, (_whole, target: string) => `](${REPOSITORY}${posix.normalize(posix.join(posix.dirname(path), target))})`)
    .replace(/^```(\w+) .*$/gmu, "```$1");
}
