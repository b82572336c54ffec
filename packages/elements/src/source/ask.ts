import type { CreditCode } from "@xinyong/credit/code";
import { readAnswer } from "../answer/read-answer.ts";
import type { Answer } from "../answer/read-answer.ts";
import type { CreditSource } from "./source.ts";

/** One question on its way, and how many elements wait for it. */
interface Flight {
  answer: Promise<Answer>;
  controller: AbortController;
  waiting: number;
}

const flights = new WeakMap<CreditSource, Map<CreditCode, Flight>>();

/**
 * Asks a source for a standing. The same code asked of the same source while a question is on its way shares that question; nothing is kept
 * after it arrived. One asker's abort leaves the others alone, the last one's ends the question.
 *
 * @throws whatever the source rejects with, a `TypeError` for an answer without the documented form, or the signal's reason.
 */
export function ask(source: CreditSource, code: CreditCode, signal: AbortSignal): Promise<Answer> {
  const bySource = flights.get(source) ?? new Map<CreditCode, Flight>();
  flights.set(source, bySource);
  const flight = bySource.get(code) ?? start(source, code, bySource);
  flight.waiting += 1;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        if (bySource.get(code) === flight) bySource.delete(code);
        flight.controller.abort();
      }
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", leave, { once: true });
    void flight.answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}

function start(source: CreditSource, code: CreditCode, bySource: Map<CreditCode, Flight>): Flight {
  const controller = new AbortController();
  const answer = send(source, code, controller.signal).finally(() => {
    if (bySource.get(code) === flight) bySource.delete(code);
  });
  const flight: Flight = { answer, controller, waiting: 0 };
  bySource.set(code, flight);
  return flight;
}

async function send(source: CreditSource, code: CreditCode, signal: AbortSignal): Promise<Answer> {
  return readAnswer(await source.standing(code, { signal }), code);
}
