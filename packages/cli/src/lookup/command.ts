import type { SearchAnswer } from "@xinyong/credit/routes";
import { classifyIdentifier, parseCode } from "@xinyong/credit/code";
import type { CreditRecord } from "@xinyong/credit/vocabulary";
import type { Run } from "../main/command.ts";
import { CommandError, UsageError } from "../main/usage-error.ts";
import { openPlatform } from "../platform/open.ts";
import type { Platform } from "../platform/open.ts";
import { candidatesText } from "./candidates-text.ts";
import { problemText } from "./problem-text.ts";
import { standingText } from "./standing-text.ts";

/** `xinyong lookup`: what each list says of a subject now, with the ids that withdrawing needs; or the subjects that a name may mean. */
export async function lookupCommand(run: Run): Promise<number> {
  const { args, texts } = run;
  const [typed, ...more] = args.operands;
  if (typed === undefined) throw new UsageError(texts.wrong.noOperand("CODE|NAME"));
  if (more.length > 0) throw new UsageError(texts.wrong.oneOperandWanted);
  const kind = classifyIdentifier(typed);
  const asCode = kind === "creditCode" || kind === "residentId" || kind === "empty";
  const parsed = parseCode(typed);
  if (asCode && !parsed.ok) throw new CommandError(problemText(parsed, texts));
  const platform = await openPlatform(run, false);
  try {
    return await (parsed.ok ? showStanding(parsed.code, platform, run) : showCandidates(typed, platform, run));
  } finally {
    await platform.close();
  }
}

async function showStanding(code: string, { client, asking }: Platform, { args, texts, out }: Run): Promise<number> {
  const standing = await asking(() => client.standing(code));
  const records: CreditRecord[] = [];
  await asking(async () => {
    for await (const record of client.records(code, { limit: 100 })) records.push(record);
  });
  out(args.flag("json") ? JSON.stringify({ standing, records }) : standingText(standing, records, texts));
  return 0;
}

async function showCandidates(name: string, { client, asking }: Platform, { args, texts, out }: Run): Promise<number> {
  if ([...name.trim()].length < 2) throw new CommandError(texts.lookup.notACode(texts.labels.problem.tooShort));
  const found: SearchAnswer = await asking(() => client.search(name));
  out(args.flag("json") ? JSON.stringify(found) : candidatesText(found, texts));
  return found.candidates.length > 0 ? 0 : 1;
}
