import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ALPHABET, DEPARTMENT_CHARACTERS } from "./check.ts";
import {
  asCreditCode,
  checkCharacter,
  classifyIdentifier,
  CreditCodeError,
  DEPARTMENTS,
  findResidentIds,
  isCreditCode,
  isResidentId,
  normalizeCode,
  parseCode,
  parseOrganisationCode,
  parseRegistrationNumber,
  readCode,
  suggestCodes,
} from "./index.ts";

interface Vectors {
  usccValid: { code: string; reg15?: string }[];
  usccBadCheck: { code: string; expect?: string }[];
  usccStdnumFalseReject: string[];
  usccNonDigitPrefix: string[];
  reg15Valid: string[];
  orgCodeValid: string[];
}
const vectors = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url), "utf8")) as Vectors;

const character = fc.constantFrom(...ALPHABET);
const right = fc
  .tuple(fc.constantFrom("11", "12", "31", "35", "52", "91", "92", "93", "A1", "N2", "Y1"), fc.array(character, { minLength: 15, maxLength: 15 }))
  .map(([head, tail]) => head + tail.join(""))
  .map((first17) => first17 + checkCharacter(first17));

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const resident = fc
  .tuple(
    fc.constantFrom("410199", "110108", "350203", "650102", "910000"),
    fc.date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2026-01-01T00:00:00Z"), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([division, born, order]) => {
    const first17 = division + born.toISOString().slice(0, 10).replaceAll("-", "") + String(order).padStart(3, "0");
    const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
    return first17 + "10X98765432".charAt(sum % 11);
  });
const decorated = resident.chain((id) =>
  fc.constantFrom(
    id,
    id.toLowerCase(),
    [...id].join(" "),
    `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}`,
    id.replace(/[0-9X]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
    `统一社会信用代码：${id}`,
    `\u200b ${id}\u3000`,
  ),
);

describe("a unified social credit code", () => {
  it("is accepted without a warning about its check digit when it is right", () => {
    const codes = [...vectors.usccValid.map(({ code }) => code), ...vectors.usccStdnumFalseReject, ...vectors.usccNonDigitPrefix];
    for (const code of codes) {
      const parsed = parseCode(code);
      assert.ok(parsed.ok, code);
      assert.equal(parsed.warnings.some(({ kind }) => kind === "checkDigit"), false, code);
    }
  });

  it("with a wrong check digit is accepted with a warning that names the expected character", () => {
    for (const { code, expect } of vectors.usccBadCheck) {
      if (expect !== undefined) assert.equal(checkCharacter(code.slice(0, 17)), expect);
      const parsed = parseCode(code);
      if (!ALPHABET.includes(code.charAt(17))) {
        // The standard's own wrong example ends in a letter that no code has: that is more than a wrong check digit.
        assert.ok(!parsed.ok && parsed.problem === "character" && parsed.position === 18);
        continue;
      }
      assert.ok(parsed.ok);
      const warning = parsed.warnings.find(({ kind }) => kind === "checkDigit");
      assert.ok(warning);
      if (expect !== undefined) assert.equal(warning.expected, expect);
      assert.ok(isCreditCode(code));
    }
  });

  it("tells its parts", () => {
    const parsed = parseCode("31410199MA7CK8QM1X");
    assert.ok(parsed.ok);
    assert.deepEqual(parsed.department, { code: "3", name: "司法行政" });
    assert.deepEqual(parsed.category, { code: "1", name: "律师执业机构" });
    assert.equal(parsed.division, "410199");
    assert.equal(parsed.organisationCode, "MA7CK8QM1");
  });

  it("warns of a category that its department does not know", () => {
    const first17 = "99410199MA7CK8QM1".replace(/^99/, "98");
    const parsed = parseCode(first17 + checkCharacter(first17));
    assert.ok(parsed.ok);
    assert.ok(parsed.warnings.some(({ kind }) => kind === "category"));
  });

  it("catches every single wrong character", () => {
    fc.assert(
      fc.property(right, fc.integer({ min: 0, max: 17 }), character, (code, place, other) => {
        fc.pre(code[place] !== other);
        const wrong = code.slice(0, place) + other + code.slice(place + 1);
        const parsed = parseCode(wrong);
        assert.ok(!parsed.ok || parsed.warnings.some(({ kind }) => kind === "checkDigit"));
      }),
    );
    const [code] = vectors.usccStdnumFalseReject;
    assert.ok(code);
    for (let place = 0; place < 17; place++) {
      for (const other of ALPHABET) {
        if (other === code[place]) continue;
        assert.notEqual(checkCharacter(code.slice(0, place) + other + code.slice(place + 1, 17)), code[17]);
      }
    }
  });

  it("catches every swap of two characters but of the first with the last", () => {
    fc.assert(
      fc.property(right, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 0, max: 17 }), (code, a, b) => {
        const [i, j] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(code[i] !== code[j] && !(i === 0 && j === 17));
        const swapped = code.slice(0, i) + code[j] + code.slice(i + 1, j) + code[i] + code.slice(j + 1);
        const parsed = parseCode(swapped);
        assert.ok(!parsed.ok || parsed.warnings.some(({ kind }) => kind === "checkDigit"));
      }),
    );
  });

  it("of the wrong length or with a wrong character is a problem that says where", () => {
    assert.deepEqual(pick(parseCode("")), { problem: "empty", length: 0, position: null });
    assert.deepEqual(pick(parseCode("91410199MAQJWYLF5")), { problem: "length", length: 17, position: null });
    assert.deepEqual(pick(parseCode("91410199MAQJWYLF5D9")), { problem: "length", length: 19, position: null });
    assert.deepEqual(pick(parseCode("91410199MAQJWYLFVD")), { problem: "character", length: 18, position: 17 });
    assert.deepEqual(pick(parseCode("B1410199MAQJWYLF5D")), { problem: "character", length: 18, position: 1 });
    assert.deepEqual(pick(parseCode("91410199MAQJWYL😀5D")), { problem: "character", length: 18, position: 16 });
  });

  function pick(parsed: ReturnType<typeof parseCode>) {
    assert.ok(!parsed.ok);
    const { problem, length, position } = parsed;
    return { problem, length, position };
  }

  it("is never read from a resident number, however it is written", () => {
    fc.assert(
      fc.property(decorated, (text) => {
        const parsed = parseCode(text);
        assert.ok(!parsed.ok && parsed.problem === "residentId");
        assert.ok(!isCreditCode(normalizeCode(text)));
        assert.deepEqual(suggestCodes(text), []);
        assert.equal(classifyIdentifier(text), "residentId");
        assert.throws(() => asCreditCode(text), (error: unknown) => {
          assert.ok(error instanceof CreditCodeError);
          assert.doesNotMatch(`${error.message}${JSON.stringify(error.problem)}${error.stack ?? ""}`, /\d{12}/);
          return true;
        });
      }),
    );
  });

  it("is never read from a household's old tax number or an old resident number", () => {
    fc.assert(
      fc.property(resident, fc.integer({ min: 0, max: 99 }), (id, tail) => {
        assert.ok(isResidentId(id + String(tail).padStart(2, "0")));
      }),
    );
    assert.ok(isResidentId("410199890705865"));
    assert.ok(!isResidentId("410199890735865"));
  });

  it("made of digits alone is one, unless it carries a birth date", () => {
    assert.ok(isCreditCode("914403001922038216"));
  });

  it("parsing never throws and never returns the text of a problem", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), right), (text) => {
        const parsed = parseCode(text);
        if (parsed.ok) assert.ok(isCreditCode(parsed.code));
        classifyIdentifier(text);
        suggestCodes(text);
      }),
    );
  });
});

describe("reading a code only", () => {
  it("finds the same code or the same fault as parsing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), right, decorated, fc.string({ unit: character, minLength: 18, maxLength: 18 })), (text) => {
        const [read, parsed] = [readCode(text), parseCode(text)];
        if (parsed.ok) return assert.deepEqual(read, { ok: true, code: parsed.code });
        const { suggestions: _, ...fault } = parsed;
        assert.deepEqual(read, fault);
      }),
    );
  });
  it("knows a code in its normal form, and nothing else, for a code", () => {
    fc.assert(
      fc.property(fc.oneof(right, decorated, fc.string({ unit: character, minLength: 18, maxLength: 18 })), (text) => {
        const read = readCode(text);
        assert.equal(isCreditCode(text), read.ok && read.code === text);
      }),
    );
  });
  it("knows the departments of the standard", () => {
    assert.deepEqual([...DEPARTMENT_CHARACTERS].sort(), Object.keys(DEPARTMENTS).sort());
  });
});

describe("normalising", () => {
  it("takes away width, case, spaces, dashes, invisible characters and labels", () => {
    const code = "91110108551385082Q";
    for (const typed of [
      code.toLowerCase(),
      "９１１１０１０８５５１３８５０８２Ｑ",
      "91110108 5513 85082Q",
      "91110108\u00a0551385082Q\u3000",
      "\u200b9111-0108—5513‑85082q\ufeff",
      "统一社会信用代码：91110108551385082Q",
      "社会信用代码: 91110108551385082Q",
      "纳税人识别号 91110108551385082Q",
      "USCC:91110108551385082Q",
    ]) {
      assert.equal(normalizeCode(typed), code, typed);
    }
  });
  it("done twice is done once", () => {
    fc.assert(fc.property(right, (code) => assert.equal(normalizeCode(normalizeCode(`税号：${code} `)), code)));
  });
});

describe("did you mean", () => {
  it("reads O, I, Z and S as the digits they look like, when the code is then right", () => {
    assert.deepEqual(suggestCodes("9111O1O8551385O82Q"), ["91110108551385082Q"]);
    assert.deepEqual(suggestCodes("9IIIOIO8SSI38SO8ZQ"), ["91110108551385082Q"]);
    assert.deepEqual(suggestCodes("9lll0108551385082Q"), ["91110108551385082Q"]);
  });
  it("offers nothing when the repaired code is wrong, or when there was nothing to repair", () => {
    assert.deepEqual(suggestCodes("9111O1O8551385O83Q"), []);
    assert.deepEqual(suggestCodes("91110108551385082Q"), []);
    assert.deepEqual(suggestCodes("郑州"), []);
  });
  it("only ever offers right codes that are no resident number", () => {
    fc.assert(
      fc.property(right, (code) => {
        const typed = code.replaceAll("0", "O").replaceAll("1", "I").replaceAll("2", "Z").replaceAll("5", "S");
        for (const offer of suggestCodes(typed)) assert.equal(checkCharacter(offer), offer[17]);
      }),
    );
  });
});

describe("other numbers", () => {
  it("a registration number has fifteen digits and a check digit", () => {
    for (const number of vectors.reg15Valid) {
      assert.equal(parseRegistrationNumber(number), number);
      const wrong = number.slice(0, 14) + String((Number(number[14]) + 1) % 10);
      assert.equal(parseRegistrationNumber(wrong), null);
    }
    assert.equal(classifyIdentifier("440106002725398"), "registrationNumber");
  });
  it("an organisation code has nine characters, with or without its hyphen", () => {
    for (const code of vectors.orgCodeValid) {
      assert.equal(parseOrganisationCode(code), code.replace("-", ""));
      assert.equal(classifyIdentifier(code), "organisationCode");
    }
    assert.equal(parseOrganisationCode("59467239-8"), null);
  });
  it("what is nearly a code counts as one, and a name as a name", () => {
    for (const text of ["91110108551385082", "91110108551385082QQ", "9111O1O8551385O82Q"]) {
      assert.equal(classifyIdentifier(text), "creditCode");
    }
    for (const text of ["郑州嵩山示例有限公司", "IBM", "3M", "示例（集团）"]) assert.equal(classifyIdentifier(text), "name");
    assert.equal(classifyIdentifier(" \u200b"), "empty");
  });
});

describe("resident numbers in a text", () => {
  it("are found whatever stands around them", () => {
    fc.assert(
      fc.property(fc.string(), resident, fc.string(), (before, id, after) => {
        const text = `${before}${id}${after}`;
        const rest = findResidentIds(text).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
        assert.ok(!rest.includes(id));
      }),
    );
  });
  it("are found in full width and with spaces", () => {
    for (const text of ["证号４１０１９９１９９２０７１３４９０９。", "证号410199 19920713 4909。", "410199-19920713-4909"]) {
      assert.equal(findResidentIds(text).length, 1, text);
    }
  });
  it("are not seen in document numbers, dates, codes and amounts", () => {
    for (const text of ["郑示罚〔2026〕063号", "2026-11-23 09:00:00", "91410199MAQJWYLF5D", "914403001922038216", "440106002725398", "罚款123456789012元"]) {
      assert.deepEqual(findResidentIds(text), [], text);
    }
  });
});
