// The page in which badges are mounted and measured: `mount(kind, count)` returns how many elements show what they should once it is painted.
import { checkCharacter } from "@xinyong/credit/code";
import { configure } from "@xinyong/elements";
import type { CreditSource, SourceAnswer } from "@xinyong/elements";
import { LitElement, css, html } from "lit";
import type { TemplateResult } from "lit";

/** The least that Lit can do for a piece of styled text: no wrapper, one binding. */
class BareText extends LitElement {
  static override properties = { text: {} };
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      padding: 2px 8px;
      border: 1px solid #a8071a;
      border-radius: 4px;
      background: #fff1f0;
      color: #a8071a;
      font: 14px/1.5 sans-serif;
    }
  `;
  declare text: string;

  protected override render(): TemplateResult {
    return html`${this.text}`;
  }
}
customElements.define("bare-text", BareText);

/** Codes of fictional subjects, each another. */
function codeOf(index: number): string {
  const first17 = `91410199MA${String(index).padStart(7, "0")}`;
  return first17 + checkCharacter(first17);
}

function answerFor(code: SourceAnswer["code"]): SourceAnswer {
  const list = { id: "judgment-defaulters", name: "失信被执行人名单", shortName: "失信被执行人", colour: "black" };
  const entry = {
    id: "1",
    authority: "示例市中级人民法院",
    documentNumber: "（2026）示例执1号",
    from: "2026-01-05",
    until: null,
    term: null,
    reason: null,
    disputed: false,
  };
  const now = new Date().toISOString();
  return {
    code,
    subject: null,
    tone: "black",
    reasons: [],
    outcomes: [{ list, outcome: "hit", entries: [entry], dataTime: now, version: "1" }],
    catalogueEdition: "2026",
    validUntil: null,
  };
}

const SOURCES: Readonly<Record<string, CreditSource>> = {
  waiting: { standing: () => new Promise(() => undefined) },
  settled: { standing: (code) => Promise.resolve(answerFor(code)) },
};

/** Two frames later, what was to be painted is. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

async function mount(kind: "bare" | "waiting" | "settled", count: number): Promise<number> {
  const source = SOURCES[kind];
  if (source !== undefined) configure({ source });
  const fragment = document.createDocumentFragment();
  for (let index = 0; index < count; index++) {
    const element = document.createElement(kind === "bare" ? "bare-text" : "credit-badge");
    Object.assign(element, kind === "bare" ? { text: `失信被执行人 ${index}` } : { code: codeOf(index) });
    fragment.append(element, " ");
  }
  document.body.append(fragment);
  await painted();
  const shown = { bare: "失信被执行人", waiting: "查询中", settled: "失信被执行人" }[kind];
  return [...document.body.children].filter(({ shadowRoot }) => shadowRoot?.textContent.includes(shown)).length;
}

Object.assign(globalThis, { mount });
