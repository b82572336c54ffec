import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PROBLEM_CODES } from "../../packages/credit/src/vocabulary/index.ts";
import { documentAt } from "./pages.ts";

const FIRST_SENTENCE = {
  "zh-CN": /^状态 (\d{3})，(可以|不宜)重试。/u,
  en: /^Status (\d{3}), retryable: (yes|no)\. /u,
} as const;

describe("the page of problems", () => {
  for (const [language, pattern] of Object.entries(FIRST_SENTENCE)) {
    it(`has every code with its status, and no other: ${language}`, () => {
      const { text, headings } = documentAt(`docs/${language}/problems.md`);
      const lines = text.split("\n");
      const said = headings
        .filter(({ level }) => level === 2)
        .map(({ text: code, line }) => {
          const [, status, retryable = ""] = pattern.exec(lines[line + 1] ?? "") ?? [];
          return [code, Number(status), ["yes", "可以"].includes(retryable)];
        });
      assert.deepEqual(said, Object.entries(PROBLEM_CODES).map(([code, { status, retryable }]) => [code, status, retryable]));
    });
  }
});
