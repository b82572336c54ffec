import type { StandingLine } from "@xinyong/credit/routes";
import type { Problem } from "@xinyong/credit/vocabulary";
import type { TestBehaviour } from "./test-codes.ts";

/** What the behaviours do to lines. */
export interface LineActs {
  /** Called once, before the first line about a slow code is given away. */
  wait: () => Promise<void>;
  /** What the line of a rate-limited code says instead. */
  limited: Problem;
}

/**
 * An answer in lines in which codes behave as they are meant to: lines before a slow one have long arrived, a limited one is a problem at its
 * own place, and in the middle of a malformed one the answer breaks off.
 *
 * @param behaviours Of the codes, in the order asked.
 */
export function actOnLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  behaviours: readonly TestBehaviour[],
  { wait, limited }: LineActs,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let waited = false;
  const act = new TransformStream<string, string>({
    async transform(line, controller) {
      const { index } = JSON.parse(line) as Partial<Extract<StandingLine, { index: number }>>;
      const behaviour = index === undefined ? "answer" : behaviours[index];
      if (behaviour === "slow" && !waited) {
        waited = true;
        await wait();
      }
      if (behaviour === "malformed") {
        controller.enqueue(line.slice(0, line.length / 2));
        controller.terminate();
      } else {
        controller.enqueue(`${behaviour === "rateLimited" ? JSON.stringify({ index, problem: limited }) : line}\n`);
      }
    },
  });
  return body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(splitLines())
    .pipeThrough(act)
    .pipeThrough(new TextEncoderStream());
}

function splitLines(): TransformStream<string, string> {
  let rest = "";
  return new TransformStream({
    transform(text, controller) {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) controller.enqueue(line);
    },
  });
}
