import { isCreditError } from "@xinyong/client";
import type { Connection } from "@xinyong/client";
import { disputeItem, withdrawItem } from "@xinyong/credit/routes";
import { WITHDRAWAL_BOUND_SECONDS } from "@xinyong/credit/vocabulary";
import { readTime } from "../internal/time-option.ts";
import type { Run } from "../main/command.ts";
import { UsageError } from "../main/usage-error.ts";
import { openPlatform } from "../platform/open.ts";

/** Changes one item through the administrative routes; resolves with how many items changed. */
type Change = (connection: Connection, id: string) => Promise<{ changed: number }>;

/** `xinyong withdraw`: takes entries and records away for good. */
export async function withdrawCommand(run: Run): Promise<number> {
  const at = readTime("at", run);
  const { items } = run.texts;
  const change: Change = (connection, id) =>
    connection.call(withdrawItem, { params: {}, query: {}, body: { id, ...(at !== undefined && { at }) } }, {}, ({ answer }) => answer);
  const changed = await changeAll(run, change, (id) => (at === undefined ? items.withdrawn(id) : items.withdrawnFrom(id, at)));
  if (changed.some && at === undefined && !run.args.flag("json")) run.out(items.bound(WITHDRAWAL_BOUND_SECONDS));
  return changed.code;
}

/** `xinyong dispute`: marks items as under objection, or takes the mark away. */
export async function disputeCommand(run: Run): Promise<number> {
  const { args, texts } = run;
  if (args.flag("open") === args.flag("closed")) throw new UsageError(texts.wrong.oneOf("--open", "--closed"));
  const state = args.flag("open") ? "open" : "closed";
  const change: Change = (connection, id) =>
    connection.call(disputeItem, { params: {}, query: {}, body: { id, state } }, {}, ({ answer }) => answer);
  return (await changeAll(run, change, state === "open" ? texts.items.disputed : texts.items.closed)).code;
}

/** Changes items one by one. An id that nobody knows is told and does not hold up the others; anything else ends the command. */
async function changeAll(run: Run, change: Change, done: (id: string) => string): Promise<{ code: number; some: boolean }> {
  const { args, texts, out, err } = run;
  if (args.operands.length === 0) throw new UsageError(texts.wrong.noOperand("ID"));
  const json = args.flag("json");
  const platform = await openPlatform(run, true);
  let [code, some] = [0, false];
  try {
    for (const id of args.operands) {
      const changed = await platform.asking(() => change(platform.connection, id).then(({ changed: count }) => count, unknownItem));
      if (changed === null) code = 1;
      if ((changed ?? 0) > 0) some = true;
      if (json) out(JSON.stringify({ id, ...(changed === null ? { problem: "notFound" } : { changed }) }));
      else if (changed === null) err(texts.items.unknown(id));
      else out(changed > 0 ? done(id) : texts.items.unchanged(id));
    }
  } finally {
    await platform.close();
  }
  return { code, some };
}

/** Null for an id that the platform does not know, or that can be none. */
function unknownItem(error: unknown): null {
  if (isCreditError(error) && (error.code === "notFound" || error.code === "invalidRequest")) return null;
  throw error;
}
