import type { FoundStanding } from "../cache/index.ts";
import type { CreditError } from "../errors/index.ts";

/** What became of one code: found, or what was wrong with it alone. */
export type LookedUp = (FoundStanding & { error: null }) | { standing: null; error: CreditError };
