import { TONES } from "@xinyong/credit/vocabulary";
import type { CreditList, ListOutcome, Problem, Standing } from "@xinyong/credit/vocabulary";
import { labelsFor, outcomeTexts, reasonTexts, timeText, toneText } from "@xinyong/credit/wording";
import type { Labels, Words } from "@xinyong/credit/wording";
import { html, Markup } from "./escape.ts";
import { STYLE } from "./style.ts";
import { toneStyle } from "./tones.ts";

/** The order of the headings: what weighs most comes first. */
const COLOURS = ["black", "watch", "red"] as const;

/** Outcomes whose own sentence says of when the data is. */
const TELL_DATA_TIME: ReadonlySet<string> = new Set(["noPublishedRecord", "stale"]);

/** The page of one subject: everything published about it now, by list, with where to object and where to apply for repair. */
export function subjectPage(standing: Standing, lists: readonly CreditList[], now: Date, words: Words): string {
  const labels = labelsFor(words);
  const { subject, code } = standing;
  const title = subject?.name ?? code;
  const definitions = new Map(lists.map((list) => [list.id, list]));
  const notes = [
    standing.tone === "none" && words.note.none,
    words.note.moment(timeText(now)),
    words.note.page,
  ];
  const head = html`<header class="card">
<h1${chinese(words)}>${title}</h1>
${subject !== null && html`<p class="code">${labels.code} ${code}</p>`}
${subject !== null && subject.state !== "active" && html`<p class="state">${labels.state} ${stateText(subject.state, words)}</p>`}
${toneBanner(standing.tone, toneText(standing, words))}
${reasonTexts(standing, words).map((text) => html`<p>${text}</p>`)}
${facts(standing, words, labels)}
</header>`;
  const known: readonly string[] = COLOURS;
  const groups = COLOURS.map((colour) => ({
    heading: words.heading[colour],
    outcomes: standing.outcomes.filter(({ list }) => (known.includes(list.colour) ? list.colour : "watch") === colour),
  }));
  const sections = groups.map(
    ({ heading, outcomes }) =>
      outcomes.length > 0 &&
      html`<section><h2>${heading}</h2>${outcomes.map((outcome) => listBlock(outcome, definitions.get(outcome.list.id), words, labels))}</section>`,
  );
  const footer = html`<footer class="quiet small">${notes.map((note) => note !== false && html`<p>${note}</p>`)}</footer>`;
  return page(title, words, html`${head}${sections}${footer}`, otherLanguage(words, labels));
}

/** The page of a problem. It says what is wrong and never what was asked. */
export function problemPage(problem: Problem, words: Words): string {
  const labels = labelsFor(words);
  const body = html`<header class="card"><h1>${labels.page}</h1>${toneBanner("undetermined", words.undetermined(0))}<p>${problemText(problem, words)}</p>
<p class="quiet small">${problem.requestId}</p></header>`;
  // The address of this page may hold a person's number: no link sends it again.
  return page(labels.page, words, body, problem.code === "residentId" ? null : otherLanguage(words, labels));
}

function problemText({ code }: Problem, words: Words): string {
  const en = words.language === "en";
  switch (code) {
    case "residentId":
      return en
        ? "This is a resident number, not a unified social credit code; it was not kept"
        : "这是居民身份号码，不是统一社会信用代码，未保存";
    case "invalidCode":
      return en ? "Not a unified social credit code" : "不是统一社会信用代码";
    default:
      return words.offline;
  }
}

function page(title: string, words: Words, body: Markup, other: Markup | null): string {
  const name = labelsFor(words).page;
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${name}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header class="bar"><p>${name}</p>${other}</header>
<main>
${body}
</main>
</body>
</html>
`.text;
}

function otherLanguage(words: Words, labels: Labels): Markup {
  const language = words.language === "en" ? "zh-CN" : "en";
  return html`<a href="?lang=${language}" lang="${language}">${labels.otherLanguage}</a>`;
}

/** Marks what is Chinese in every language: official names and what authorities wrote. */
function chinese(words: Words): Markup | null {
  return words.language === "en" ? new Markup(' lang="zh-CN"') : null;
}

function toneBanner(tone: string, text: string): Markup {
  const { mark } = toneStyle(tone);
  const known = TONES.find((one) => one === tone) ?? "undetermined";
  return html`<p class="tone tone-${known}"><svg viewBox="0 0 16 16" aria-hidden="true">${new Markup(mark)}</svg>${text}</p>`;
}

function facts({ subject }: Standing, words: Words, labels: Labels): Markup | null {
  if (subject === null) return null;
  const rows: [string, string, Markup | null][] = [
    [labels.state, stateText(subject.state, words), null],
    [labels.kind, subject.kind, chinese(words)],
    [labels.formerNames, subject.formerNames.join("、"), chinese(words)],
  ];
  const shown = rows.filter(([, value]) => value !== "");
  return html`<dl>${shown.map(([name, value, mark]) => html`<dt>${name}</dt><dd${mark}>${value}</dd>`)}</dl>`;
}

function stateText(state: string, words: Words): string {
  return Object.hasOwn(words.state, state) ? (words.state[state] ?? state) : state;
}

function listBlock(outcome: ListOutcome, list: CreditList | undefined, words: Words, labels: Labels): Markup {
  const sources = [
    list?.authority ? `${labels.authority} ${list.authority}` : "",
    list?.legalBasis ? `${labels.legalBasis} ${list.legalBasis}` : "",
    outcome.dataTime !== null && !TELL_DATA_TIME.has(outcome.outcome) ? `${labels.dataTime} ${timeText(outcome.dataTime)}` : "",
  ].filter((text) => text !== "");
  // Rights are shown where they can be needed: beside what is published, and where a doubt stands.
  const concerned = outcome.outcome !== "noPublishedRecord" && list !== undefined;
  return html`<div class="list"><h3${chinese(words)}>${outcome.list.name}</h3>
${outcomeTexts(outcome, words).map((text) => html`<p>${text}</p>`)}
${outcome.entries.map(({ reason }) => reason !== null && html`<p class="quiet"${chinese(words)}>${reason}</p>`)}
${sources.length > 0 && html`<p class="quiet small">${sources.join("　")}</p>`}
${concerned && html`<p class="links small">${link(list.objectionUrl, labels.object)}${link(list.repairUrl, labels.repair)}</p>`}
</div>`;
}

function link(url: string | null, text: string): Markup | null {
  return url !== null && /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noopener">${text}</a>` : null;
}
