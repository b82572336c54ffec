import type { Instant } from "@xinyong/credit/vocabulary";

/** The moment at which tests begin unless they say otherwise: that of the fictional world of the mocks. */
export const SAMPLE_TIME: Instant = "2026-11-23T09:00:00+08:00";
