import type { Route } from "@xinyong/credit/routes";
import { answerAt } from "./answer.ts";
import type { AnswerOptions, TestAnswer } from "./answer.ts";
import { asked, mistake } from "./asked.ts";

/**
 * The answer of any route of the contract. It must have the form that the contract gives it: a fake that drifts from the API fails the test.
 *
 * @param body The body, or what makes it from the parameters of the path.
 *
 * @example
 * ```ts
 * import { createTestClient, routeAnswer, sampleList } from "@xinyong/client/testing";
 * import { listLists } from "@xinyong/credit/routes";
 * const { client } = createTestClient([routeAnswer(listLists, { catalogueEdition: "2024", lists: [sampleList("watch")] })]);
 * console.log((await client.lists()).lists[0]?.name); // 经营异常名录
 * ```
 */
export function routeAnswer<Params, Query, Body, Reply extends object>(
  route: Route<Params, Query, Body, Reply>,
  body: Reply | ((params: Params) => Reply),
  options?: AnswerOptions,
): TestAnswer {
  return (request, now) => {
    const params = asked(route, request) as Params;
    const reply = typeof body === "function" ? body(params) : body;
    const read = route.answer?.safeParse(reply);
    if (read?.success === false) throw mistake(`The answer of ${route.id} has not the contract's form at ${read.error.issues[0]?.path.join(".") || "its top"}.`);
    return answerAt(now, 200, reply, options);
  };
}
