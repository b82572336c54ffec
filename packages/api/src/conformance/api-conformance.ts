import { ANSWER_CASES } from "./api-answers.ts";
import { CHANGE_CASES } from "./api-changes.ts";
import { LINE_CASES } from "./api-lines.ts";
import type { ApiUnderTest } from "./api-subject.ts";
import type { ConformanceCase } from "./check.ts";

/**
 * What the API must do, asked over the fictional world: the same for every store, and for the mock in a browser. Each case makes its own
 * world, so that what it withdraws does not show in the next.
 */
export const apiConformance: readonly ConformanceCase<ApiUnderTest>[] = [...ANSWER_CASES, ...LINE_CASES, ...CHANGE_CASES];
