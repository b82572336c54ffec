// Reads of a Markdown page what the checks need: headings, fenced blocks, links, tables. No full parser: our own pages are all it meets.

export interface Heading {
  level: number;
  text: string;
  /** The anchor that GitHub gives it. */
  anchor: string;
  line: number;
}

export interface Block {
  /** First word after the fence, such as `ts`; empty when there is none. */
  language: string;
  /** The words after it. */
  words: readonly string[];
  text: string;
  /** Line of its first line of text, from 1. */
  line: number;
}

export interface Link {
  target: string;
  image: boolean;
  line: number;
}

export interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
  /** Text of the heading it stands under; empty before the first. */
  under: string;
}

export interface Page {
  headings: readonly Heading[];
  blocks: readonly Block[];
  links: readonly Link[];
  tables: readonly Table[];
}

const FENCE = /^(\s*)(```+)\s*(\S*)\s*(.*)$/;

/** The anchor of a heading as GitHub makes it: its words in lower case, punctuation dropped, spaces to hyphens. */
export function anchorOf(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation} -]/gu, "")
    .replaceAll(" ", "-");
}

/** The words of a code span list: what stands between backticks, in order. */
export function codeSpans(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/gu)].map(([, inside = ""]) => inside);
}

export function readPage(markdown: string): Page {
  const headings: Heading[] = [];
  const blocks: Block[] = [];
  const links: Link[] = [];
  const tables: { header: string[]; rows: string[][]; under: string }[] = [];
  const used = new Map<string, number>();
  let open: { fence: string; block: Block; lines: string[] } | null = null;
  let table: (typeof tables)[number] | null = null;
  const lines = markdown.split("\n");
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const [, , fence, language = "", words = ""] = FENCE.exec(text) ?? [];
    if (open !== null) {
      if (fence !== undefined && fence.length >= open.fence.length && language === "") {
        blocks.push({ ...open.block, text: open.lines.join("\n") });
        open = null;
      } else open.lines.push(text);
      continue;
    }
    if (fence !== undefined) {
      open = { fence, lines: [], block: { language, words: words.split(/\s+/u).filter(Boolean), text: "", line: line + 1 } };
      continue;
    }
    const [, hashes, title] = /^(#{1,6}) (.+)$/u.exec(text) ?? [];
    if (hashes !== undefined && title !== undefined) {
      const anchor = anchorOf(title);
      const times = used.get(anchor) ?? 0;
      used.set(anchor, times + 1);
      headings.push({ level: hashes.length, text: title.trim(), anchor: times === 0 ? anchor : `${anchor}-${times}`, line });
    }
    links.push(...linksOf(text, line));
    if (!text.startsWith("|")) table = null;
    else if (table !== null) table.rows.push(cellsOf(text));
    else if (/^\|[\s:|-]+\|$/u.test(lines[line] ?? "")) {
      table = { header: cellsOf(text), rows: [], under: headings.at(-1)?.text ?? "" };
      tables.push(table);
    }
  }
  // The line of dashes under a header is no row.
  return { headings, blocks, links, tables: tables.map(({ header, rows, under }) => ({ header, rows: rows.slice(1), under })) };
}

function cellsOf(line: string): string[] {
  return line.trim().replace(/^\||\|$/gu, "").split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** Links and images of a line, in Markdown and in HTML; what stands in code is none. */
function linksOf(text: string, line: number): Link[] {
  const plain = text.replace(/`[^`]*`/gu, (code) => " ".repeat(code.length));
  const found: Link[] = [];
  for (const [, bang, target = ""] of plain.matchAll(/(!?)\[(?:[^\]]|\]\[)*\]\(([^)\s]+)\)/gu)) found.push({ target, image: bang === "!", line });
  for (const [, name, target = ""] of plain.matchAll(/<(?:a|img|source)\s[^>]*?(href|src|srcset)="([^"]+)"/gu)) {
    found.push({ target, image: name !== "href", line });
  }
  return found;
}
