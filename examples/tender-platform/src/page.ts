import { configure } from "@xinyong/elements";
import { BIDDERS } from "./bidders.ts";
import type { Party } from "./bidders.ts";

const endpoint: string = import.meta.env.VITE_CREDIT_API;

// Once for the whole page: where the badges and the check form ask.
configure({ endpoint });

function cell(tag: "td" | "th", content: Node | string, className = ""): HTMLTableCellElement {
  const element = document.createElement(tag);
  element.className = className;
  element.append(content);
  return element;
}

function row(party: Party, number: number, role: string): HTMLTableRowElement {
  const badge = document.createElement("credit-badge");
  badge.setAttribute("code", party.code);

  const name = document.createElement("span");
  name.textContent = party.name;
  const who = document.createDocumentFragment();
  who.append(name);
  if (role !== "") {
    const mark = document.createElement("span");
    mark.className = "role";
    mark.textContent = role;
    who.append(mark);
  }

  const line = document.createElement("tr");
  const first = role === "" || role === "联合体牵头人";
  const header = cell("th", who);
  header.scope = "row";
  line.append(cell("td", first ? String(number) : "", "number"), header, cell("td", party.code, "code"), cell("td", badge));
  if (!first) line.className = "member";
  return line;
}

const body = document.querySelector("#bidders");
for (const [index, { parties }] of BIDDERS.entries()) {
  for (const [place, party] of parties.entries()) {
    const role = parties.length === 1 ? "" : place === 0 ? "联合体牵头人" : "联合体成员";
    body?.append(row(party, index + 1, role));
  }
}
