import * as z from "zod/mini";
import { problemSchema, standingSchema } from "../schemas/answers.ts";
import { instantSchema, whole } from "../schemas/basic.ts";
import { narrow, say } from "../schemas/narrow.ts";
import type { Instant, Problem, Standing } from "../vocabulary/index.ts";

/** A line about the code at one place: its standing and the moment that this speaks of, or what was wrong with that code alone. */
type ResultLine = { index: number; at: Instant; standing: Standing } | { index: number; problem: Problem };

/** The last line of an answer that failed on the way: the codes that have no line yet are not answered. */
interface FailureLine {
  problem: Problem;
}

/** The last line of a whole answer: one without it was cut off. */
interface EndLine {
  end: true;
  /** Lines before this one: as many as codes were asked. */
  count: number;
}

/** One line of an answer in lines. They come in the order asked, and nothing comes after an end or a failure. */
export type StandingLine = ResultLine | FailureLine | EndLine;

export const standingLine = narrow(
  z.looseObject({
    index: z.optional(whole(0)),
    at: z.optional(instantSchema),
    standing: z.optional(standingSchema),
    problem: z.optional(problemSchema),
    end: z.optional(say(z.boolean(), { const: true })),
    count: z.optional(whole(0)),
  }),
  {
    oneOf: [
      { required: ["index", "at", "standing"] },
      { required: ["index", "problem"] },
      { required: ["problem"], properties: { index: false } },
      { required: ["end", "count"] },
    ],
  },
  ({ index, at, standing, problem, end, count }) => {
    if (standing !== undefined) return index !== undefined && at !== undefined && problem === undefined && end === undefined;
    return problem !== undefined ? end === undefined : end === true && count !== undefined;
  },
) as unknown as z.ZodMiniType<StandingLine>;
