import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inProcess, xinyong } from "../../test/xinyong.ts";
import { columns, cut, widthOf } from "../internal/columns.ts";
import { languageOf } from "../texts/index.ts";
import { COMMANDS } from "./commands.ts";
import { nearest } from "./nearest.ts";
import { OPTION_NAMES } from "./options.ts";

const PERSON = "410199199207134909";

describe("what is typed after xinyong", () => {
  it("is answered with help and version on standard output", async () => {
    for (const args of [["--help"], ["-h"], ["help"]]) {
      const { code, out, err } = await inProcess(args);
      assert.deepEqual([code, err], [0, ""]);
      for (const { name } of COMMANDS) assert.ok(out.includes(`\n  ${name}`), name);
    }
    for (const args of [["--version"], ["-V"], ["import", "--version"]]) {
      const { code, out } = await inProcess(args);
      assert.equal(code, 0);
      assert.match(out, /^\d+\.\d+\.\d+/);
    }
  });

  it("is explained for each command with all its options, in both languages", async () => {
    for (const { name, options, variables, aliases } of COMMANDS) {
      for (const lang of ["zh-CN", "en"]) {
        const { code, out } = await inProcess([name, "--help", "--lang", lang]);
        assert.equal(code, 0);
        for (const part of [...options.map((option) => `--${option}`), ...variables, `xinyong ${name}`]) assert.ok(out.includes(part), `${name} ${part}`);
        for (const alias of [...aliases, name]) assert.equal((await inProcess(["help", alias, "--lang", lang])).out, out);
        // Each line says something of what it names.
        for (const line of out.split("\n").filter((one) => /^ {2}(?:-|XINYONG)/.test(one))) assert.match(line, /\S {2,}\S/);
      }
    }
    assert.deepEqual([...new Set([...COMMANDS.flatMap(({ options }) => options), "lang", "help", "version"])].sort(), [...OPTION_NAMES].sort());
  });

  it("ends with code 2 and a way out when it makes no command", async () => {
    const cases: [readonly string[], RegExp][] = [
      [[], /用法/],
      [["imprt"], /是否要用 import？/],
      [["frobnicate"], /没有这个命令。\n/],
      [["help", "srve"], /是否要用 serve？/],
      [["import", "x", "--josn"], /没有选项 --josn。是否要用 --json？/],
      [["import", "x", "-j"], /没有选项 -j。/],
      [["import"], /缺少 FOLDER\|FILE/],
      [["import", "x", "--data"], /--data 后面缺少值/],
      [["import", "x", "--data", "--json"], /--data 后面缺少值/],
      [["import", "x", "--json=yes"], /--json 不带值/],
      [["import", "x", "--mode", "some"], /--mode 只能是 full、delta/],
      [["import", "x", "--mode", "full", "--mode", "delta"], /--mode 只能给一次/],
      [["import", "x", "--confirm-list", "no-such-list"], /目录中有：judgment-defaulters、/],
      [["import", "x", "--as-of", "2026-11-23T09:00"], /--as-of 须是带时区的时间/],
      [["import", "x", "--as-of", "2026-02-30T00:00+08:00"], /--as-of 须是/],
      [["import", "x", "--as-of", "yesterday"], /--as-of 须是/],
      [["import", "x", "--lang", "fr"], /--lang 只能是 zh-CN、en/],
      [["lookup"], /缺少 CODE\|NAME/],
      [["lookup", "甲", "乙"], /一次只查一个/],
      [["lookup", "91410199MAMA1Y1Q3C", "--data", "a", "--server", "http://127.0.0.1"], /--server 与 --data 不能同时使用/],
      [["lookup", "91410199MAMA1Y1Q3C", "--server", "ftp://x"], /--server 须是 http 或 https 网址/],
      [["withdraw"], /缺少 ID/],
      [["withdraw", "x", "--key", "secret"], /XINYONG_ADMIN_KEY/],
      [["withdraw", "x", "--admin-key=secret"], /XINYONG_ADMIN_KEY/],
      [["dispute", "x"], /--open 或 --closed/],
      [["dispute", "x", "--open", "--closed"], /--open 或 --closed/],
      [["serve", "x"], /只有选项/],
      [["serve", "--demo", "--data", "x"], /--demo 与 --data/],
      [["serve", "--demo", "--port", "65536"], /--port 须是 0 到 65535 的端口/],
      [["serve", "--demo", "--public-url", "x"], /--public-url 须是/],
    ];
    for (const [args, message] of cases) {
      const { code, out, err } = await inProcess(args);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, message);
      if (args.length > 0) assert.match(err, /说明：xinyong(?: \w+)? --help/);
    }
  });

  it("is never repeated where it may be a person's number", async () => {
    for (const args of [[PERSON], ["import", `--${PERSON}`], ["lookup", PERSON], ["lookup", "a", PERSON], ["help", PERSON], ["serve", PERSON], ["import", PERSON, `--as-of=${PERSON}`]]) {
      for (const lang of ["zh-CN", "en"]) {
        const { code, out, err } = await inProcess([...args, "--lang", lang]);
        assert.notEqual(code, 0);
        assert.ok(!(out + err).includes(PERSON), args[0]);
      }
    }
  });

  it("is answered in the language asked for before or after the command, or in that of the environment", async () => {
    const wanted = /There is no option --x/;
    for (const args of [["--lang", "en", "import", "--x"], ["import", "--x", "--lang=en"]]) assert.match((await inProcess(args)).err, wanted);
    assert.match((await inProcess(["import", "--x"], { environment: { LANG: "en_US.UTF-8" } })).err, wanted);
    assert.match((await inProcess(["import", "--x"], { environment: { LANG: "C.UTF-8" } })).err, /没有选项/);
    assert.equal(languageOf(undefined, { XINYONG_LANG: "zh-CN", LC_ALL: "en_GB.UTF-8" }), "zh-CN");
    assert.equal(languageOf(undefined, { LC_ALL: "", LANG: "en" }), "en");
    assert.equal(languageOf(undefined, {}), "zh-CN");
  });

  it("runs as a process with the same exit codes", async () => {
    const [help, wrong] = await Promise.all([xinyong(["--help"]), xinyong(["nonsense"])]);
    assert.deepEqual([help.code, help.err, wrong.code, wrong.out], [0, "", 2, ""]);
  });
});

describe("columns of a terminal", () => {
  it("count Chinese twice and set numbers to the right", () => {
    assert.equal(widthOf("名单ab（）"), 10);
    assert.deepEqual(columns([["名", "数"], ["a", "12"], ["", "-"]]), ["名  数", "a   12", "     -"]);
    assert.equal(cut("名单ab", 5), "名单a");
    assert.equal(cut("名单", 3), "名");
  });
});

describe("the nearest word", () => {
  it("is the one that was probably meant, and none when nothing is near", () => {
    assert.equal(nearest("withdrw", ["import", "withdraw"]), "withdraw");
    assert.equal(nearest("conf", ["confirm-list"]), "confirm-list");
    assert.equal(nearest("banana", ["import", "withdraw"]), null);
  });
});
