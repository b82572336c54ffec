import type { Instant, Standing } from "@xinyong/credit/vocabulary";

/** The moment that an answer speaks of. It holds for no other. */
export interface Moment {
  /** When the API was asked: the answer's `Date` less its `Age`. Where neither came, when the request left. */
  askedAt: Instant;
  /**
   * True when a cache kept the answer, on the way (`Age` above 0) or the client's own: then it was asked for before, at `askedAt`.
   * A kept answer may be shown, with its time; it is never a verification.
   */
  kept: boolean;
  /** Seconds that the answer had been kept when it was given; 0 for one made for this question. */
  ageSeconds: number;
}

/** The members of an answer's body, with the moment it speaks of. */
export type Answer<Body> = Body & Moment;

/** All lists' outcomes for one subject, and the moment they speak of. */
export type StandingAnswer = Answer<Standing>;
