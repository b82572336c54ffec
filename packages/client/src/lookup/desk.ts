import type { CreditCode } from "@xinyong/credit/code";
import { Abort, bounded } from "../abort/index.ts";
import type { StandingAnswer } from "../answer/index.ts";
import type { CallOptions } from "../connection/index.ts";
import type { Limits } from "../connection/limits.ts";
import { TimeoutError, isTimeoutError } from "../errors/index.ts";
import type { Scheduler } from "../time/index.ts";
import type { LookedUp } from "./looked-up.ts";
import type { Batching } from "./options.ts";
import { createQuestion } from "./question.ts";
import type { Batch, Question } from "./question.ts";
import { whenQuiet } from "./when-quiet.ts";

/** Sends one request for codes. @param fresh Whether no cache on the way may answer. */
export type Send = (codes: readonly CreditCode[], fresh: boolean, options: CallOptions) => Promise<readonly LookedUp[]>;

/** Where look-ups come in and leave together. */
export interface Desk {
  /** Asks, or joins those who wait for the same. */
  ask(code: CreditCode, limits: Limits, fresh: boolean): Promise<StandingAnswer>;
}

/**
 * Gathers look-ups and sends them together.
 *
 * - Together go those whose `timeout`, `deadline` and `retries` are the same, so that nobody's attempts are cut or prolonged by another's.
 * - Who asks for a code that is asked already waits for that answer, whatever the deadline; its own still ends its waiting, and no other does:
 *   when the request is over by the deadline of those who sent it, who has time left asks again.
 * - A caller that leaves takes its code back while that has not left, and the request when nobody waits for any of its codes any more.
 */
export function createDesk(scheduler: Scheduler, { size, waitMs }: Batching, send: Send): Desk {
  const questions = new Map<string, Question>();
  const gathering = new Map<string, Batch>();

  function ask(code: CreditCode, limits: Limits, fresh: boolean, endsAt = scheduler.now() + limits.deadlineMs): Promise<StandingAnswer> {
    const { signal, timeoutMs, retries, deadlineMs } = limits;
    const key = `${timeoutMs} ${retries} ${code}`;
    const asked = questions.get(key);
    const question = asked === undefined || (fresh && asked.batch.sent) ? add(key, code, limits, endsAt) : asked;
    const { batch } = question;
    // Whose time is not the batch's: it came later, or has another deadline.
    const apart = batch.sent || batch.limits.deadlineMs !== deadlineMs;
    question.waiting++;
    batch.waiting++;
    batch.fresh ||= fresh;
    if (batch.questions.size >= size) dispatch(batch);
    let { answer } = question;
    const early = apart && endsAt < batch.endsAt;
    if (signal !== undefined || early) {
      const late = (): TimeoutError => new TimeoutError(deadlineMs, "deadline");
      answer = bounded({ scheduler, signal, ms: early ? deadlineMs : Infinity, late }, (inner) => {
        inner.addEventListener("abort", () => leave(question, inner.reason));
        return question.answer;
      });
    }
    if (!apart || early) return answer;
    return answer.catch((error: unknown) => {
      const leftMs = Math.floor(endsAt - scheduler.now());
      if (!isTimeoutError(error) || error.limit !== "deadline" || leftMs < 1) throw error;
      return ask(code, { ...limits, deadlineMs: leftMs }, fresh, endsAt);
    });
  }

  function add(key: string, code: CreditCode, limits: Limits, endsAt: number): Question {
    const { timeoutMs, retries, deadlineMs } = limits;
    const lane = `${timeoutMs} ${retries} ${deadlineMs}`;
    const batch = gathering.get(lane) ?? open(lane, limits, endsAt);
    const question = createQuestion(key, code, batch);
    batch.questions.set(key, question);
    questions.set(key, question);
    return question;
  }

  function open(lane: string, limits: Limits, endsAt: number): Batch {
    const batch: Batch = { lane, limits, endsAt, questions: new Map(), abort: new Abort(), waiting: 0, fresh: false, sent: false, timer: undefined };
    gathering.set(lane, batch);
    if (waitMs > 0) batch.timer = scheduler.setTimeout(() => dispatch(batch), Math.min(waitMs, limits.deadlineMs / 2));
    else if (size > 1) whenQuiet(() => batch.questions.size, () => dispatch(batch));
    return batch;
  }

  /** Sends what has gathered. Nothing joins it any more, but others may still wait for what it asks. */
  function dispatch(batch: Batch): void {
    if (batch.sent) return;
    batch.sent = true;
    if (batch.timer !== undefined) scheduler.clearTimeout(batch.timer);
    if (gathering.get(batch.lane) === batch) gathering.delete(batch.lane);
    const asked = [...batch.questions.values()];
    if (asked.length === 0) return;
    const { timeoutMs: timeout, retries } = batch.limits;
    const deadline = Math.max(1, Math.ceil(batch.endsAt - scheduler.now()));
    send(asked.map(({ code }) => code), batch.fresh, { signal: batch.abort, timeout, retries, deadline }).then(
      (results) =>
        asked.forEach((question, place) => {
          forget(question);
          // One result a code is what both ways of asking give.
          const result = results[place] as LookedUp;
          if (result.error === null) question.resolve(result.standing);
          else question.reject(result.error);
        }),
      (error: unknown) =>
        asked.forEach((question) => {
          forget(question);
          question.reject(error);
        }),
    );
  }

  function leave(question: Question, reason: unknown): void {
    const { batch } = question;
    question.waiting--;
    batch.waiting--;
    if (batch.sent) {
      if (batch.waiting > 0) return;
      batch.questions.forEach(forget);
      batch.abort.abort(reason);
    } else if (question.waiting === 0) {
      forget(question);
      batch.questions.delete(question.key);
      // Nothing is left to send, so its timer ends here.
      if (batch.questions.size === 0) dispatch(batch);
    }
  }

  /** Whoever asks from now on asks anew. */
  function forget(question: Question): void {
    if (questions.get(question.key) === question) questions.delete(question.key);
  }

  return { ask };
}
