import { TONES } from "@xinyong/credit/vocabulary";
import type { CreditList, ListOutcome, Problem, Standing } from "@xinyong/credit/vocabulary";
import { labelsFor, outcomeTexts, reasonTexts, timeText, toneText } from "@xinyong/credit/wording";
import type { Labels, Words } from "@xinyong/credit/wording";
import { html, Markup } from "./escape.ts";
import { STYLE } from "./style.ts";
import { toneStyle } from "./tones.ts";

/** The order of the headings: what weighs most comes first. */
const COLOURS = ["black", "watch", "red"] as const;

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
<h1>${title}</h1>
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
  return page(title, words, labels, html`${head}${sections}${footer}`);
}

/** The page of a problem. It says what is wrong and never what was asked. */
export function problemPage(problem: Problem, words: Words): string {
  const labels = labelsFor(words);
  const text =
    problem.code === "residentId"
      ? labels.problem.residentId
      : problem.code === "invalidCode"
        ? words.language === "en" ? "Not a unified social credit code" : "不是统一社会信用代码"
        : words.offline;
  const body = html`<header class="card"><h1>${labels.page}</h1>${toneBanner("undetermined", words.undetermined(0))}<p>${text}</p>
<p class="quiet small">${problem.requestId}</p></header>`;
  return page(labels.page, words, labels, body);
}

function page(title: string, words: Words, labels: Labels, body: Markup): string {
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${labels.page}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<div class="bar"><p>${labels.page}</p><a href="?lang=${words.language === "en" ? "zh-CN" : "en"}" lang="${words.language === "en" ? "zh-CN" : "en"}">${labels.otherLanguage}</a></div>
<main>
${body}
</main>
</body>
</html>
`.text;
}

function toneBanner(tone: string, text: string): Markup {
  const { mark } = toneStyle(tone);
  const known = TONES.find((one) => one === tone) ?? "undetermined";
  return html`<p class="tone tone-${known}"><svg viewBox="0 0 16 16" aria-hidden="true">${new Markup(mark)}</svg>${text}</p>`;
}

function facts({ subject }: Standing, words: Words, labels: Labels): Markup | null {
  if (subject === null) return null;
  const rows: [string, string][] = [
    [labels.state, stateText(subject.state, words)],
    [labels.kind, subject.kind],
    [labels.formerNames, subject.formerNames.join(words.language === "en" ? ", " : "、")],
  ];
  const shown = rows.filter(([, value]) => value !== "");
  return html`<dl>${shown.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function stateText(state: string, words: Words): string {
  return Object.hasOwn(words.state, state) ? (words.state[state] ?? state) : state;
}

function listBlock(outcome: ListOutcome, list: CreditList | undefined, words: Words, labels: Labels): Markup {
  const sources = [
    list?.authority ? `${labels.authority} ${list.authority}` : "",
    list?.legalBasis ? `${labels.legalBasis} ${list.legalBasis}` : "",
  ].filter((text) => text !== "");
  // Rights are shown where they can be needed: beside what is published, and where a doubt stands.
  const concerned = outcome.outcome !== "noPublishedRecord" && list !== undefined;
  return html`<div class="list"><h3>${outcome.list.name}</h3>
${outcomeTexts(outcome, words).map((text) => html`<p>${text}</p>`)}
${outcome.entries.map(({ reason }) => reason !== null && html`<p class="quiet">${reason}</p>`)}
${sources.length > 0 && html`<p class="quiet small">${sources.join("　")}</p>`}
${concerned && html`<p class="links small">${link(list.objectionUrl, labels.object)}${link(list.repairUrl, labels.repair)}</p>`}
</div>`;
}

function link(url: string | null, text: string): Markup | null {
  return url !== null && /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noopener">${text}</a>` : null;
}
