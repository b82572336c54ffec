// Every tone and state of the elements, answered by the API itself over the fictional world, inside this page.
import { TEST_CODES, createWorld } from "@xinyong/api/world";
import { createClient, fetchTransport } from "@xinyong/client";
import { configure } from "../src/index.ts";

/** States that are no answer to a test code. */
const OTHERS: readonly { id: string; code: string }[] = [
  { id: "no code", code: "" },
  { id: "wrong length", code: "91410199MABLACK" },
  { id: "wrong character", code: "91410199MABLACKO9W" },
  { id: "resident number", code: "110101199003074514" },
];

const world = await createWorld({ slowMs: 60_000 });
const baseUrl = "https://credit.example.gov.cn";
const client = createClient({ baseUrl, transport: fetchTransport((request) => world.api.fetch(request)) });
configure({ endpoint: baseUrl, source: client });

function badge(code: string, lang: string, size: string): HTMLElement {
  const element = document.createElement("credit-badge");
  element.setAttribute("code", code);
  element.lang = lang;
  if (size !== "") element.setAttribute("size", size);
  return element;
}

const rows = document.querySelector("#badges");
for (const { id, code } of [...TEST_CODES, ...OTHERS]) {
  const row = document.createElement("tr");
  const name = document.createElement("th");
  name.scope = "row";
  name.textContent = id;
  row.append(name);
  for (const [lang, size] of [["zh-CN", ""], ["zh-CN", "compact"], ["en", ""], ["en", "compact"]] as const) {
    const cell = document.createElement("td");
    cell.append(badge(code, lang, size));
    row.append(cell);
  }
  rows?.append(row);
}
