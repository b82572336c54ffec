import { lifetimeOf } from "@xinyong/credit/standing";
import type { Lifetime } from "@xinyong/credit/standing";
import { STANDING_MAX_AGE_SECONDS, WITHDRAWAL_BOUND_SECONDS } from "@xinyong/credit/vocabulary";
import type { Instant } from "@xinyong/credit/vocabulary";
import type { Moment } from "../answer/index.ts";
import { InvalidAnswerError, isCreditError } from "../errors/index.ts";
import type { LastingOptions, QueryContextLike, QueryLike } from "./types.ts";

/** What the lifetime of an answer is reckoned from. Only a standing knows its next change. */
export type Dated = Moment & { validUntil?: Instant | null };

/** A query that failed in a way that may pass is asked again so often while someone looks. */
const AGAIN_MS = 60_000;

/** The lifetime of answers that came one after another, such as pages, from when the last of them came. The shortest counts for all. */
export function lifetimeOfAll(answers: readonly Dated[]): Lifetime {
  const arrived = Math.max(...answers.map(({ askedAt, ageSeconds }) => Date.parse(askedAt) + ageSeconds * 1000));
  const lives = answers.map(({ validUntil = null, askedAt }) => lifetimeOf({ validUntil, askedAt, ageSeconds: (arrived - Date.parse(askedAt)) / 1000 }));
  return { freshMs: Math.min(...lives.map(({ freshMs }) => freshMs)), shownMs: Math.min(...lives.map(({ shownMs }) => shownMs)) };
}

/**
 * How a query lasts by the rule that binds every cache: asked again before its answers are old, and gone when their time is over, whatever
 * happens meanwhile.
 *
 * @param answersIn The answers in what the query holds.
 */
export function lasting<Data>(answersIn: (data: Data) => readonly Dated[]): LastingOptions<Data> {
  return {
    staleTime: ({ state: { data } }) => {
      if (data === undefined) return 0;
      const { freshMs, shownMs } = lifetimeOfAll(answersIn(data));
      return Math.min(freshMs, shownMs);
    },
    // Nobody renews what nobody looks at, and it may have been fresh until now: what is left until the bound.
    gcTime: (WITHDRAWAL_BOUND_SECONDS - STANDING_MAX_AGE_SECONDS) * 1000,
    refetchInterval: ({ state: { data, dataUpdatedAt, error } }) => {
      if (data === undefined) return isCreditError(error) && error.retryable ? AGAIN_MS : false;
      const { freshMs, shownMs } = lifetimeOfAll(answersIn(data));
      // After a failure the next question comes when the answer's time is over, and takes it away.
      return Math.max(1, Math.min(error === null ? freshMs : Infinity, shownMs - (Date.now() - dataUpdatedAt)));
    },
    refetchOnMount: true,
    refetchOnReconnect: true,
    refetchOnWindowFocus: true,
    // Offline a query would be paused, and what it holds would stay in sight for as long as that lasts.
    networkMode: "always",
    // The client tries again by itself.
    retry: false,
  };
}

/**
 * Asks anew. First it lets go of what the query holds if the time of that is over: TanStack Query would keep it in sight until an answer comes,
 * and for ever when none does.
 *
 * @throws {InvalidAnswerError} when the time of the answer was over before it came, as where a cache on the way keeps for too long.
 */
export async function askAnew<Data, Reply extends Dated>(
  { client, queryKey }: QueryContextLike,
  answersIn: (data: Data) => readonly Dated[],
  ask: () => PromiseLike<Reply>,
): Promise<Reply> {
  const query = client?.getQueryCache().find({ queryKey, exact: true }) as QueryLike<Data> | undefined;
  const { data, dataUpdatedAt = 0 } = query?.state ?? {};
  if (data !== undefined && Date.now() - dataUpdatedAt >= lifetimeOfAll(answersIn(data)).shownMs) {
    query?.setState({ data: undefined, dataUpdatedAt: 0, error: null, status: "pending" });
  }
  const answer = await ask();
  if (lifetimeOfAll([answer]).shownMs === 0) throw new InvalidAnswerError("outdated");
  return answer;
}
