import type { CreditCode } from "@xinyong/credit/code";
import { LiveStanding } from "../source/live-standing.ts";
import type { LiveState } from "../source/live-standing.ts";
import type { CreditSource } from "../source/source.ts";
import { readCandidates } from "./candidates.ts";
import type { Candidates } from "./candidates.ts";
import { readEntry } from "./entry.ts";
import type { Entry } from "./entry.ts";

/** What a check has come to. */
export type CheckState =
  | { kind: "idle" }
  | { kind: "refused"; entry: Extract<Entry, { kind: "refused" }> }
  | { kind: "searching" }
  | { kind: "candidates"; candidates: Candidates }
  | { kind: "searchFailed" }
  | { kind: "standing"; entry: Extract<Entry, { kind: "code" }>; state: Exclude<LiveState, { kind: "idle" }> };

/** One check after another: what was typed becomes a refusal, candidates or a standing. Each new one ends the one before. */
export class Check {
  #state: CheckState = { kind: "idle" };
  #source: CreditSource | null = null;
  #entry: Entry | null = null;
  #searching: AbortController | null = null;
  readonly #standing = new LiveStanding((state) => this.#stands(state));
  readonly #changed: (state: CheckState) => void;

  constructor(changed: (state: CheckState) => void) {
    this.#changed = changed;
  }

  get state(): CheckState {
    return this.#state;
  }

  /** Checks what a person typed. Nothing is sent of what is no code, no name and no number of an enterprise. */
  begin(source: CreditSource | null, text: string): void {
    this.#source = source;
    this.#carryOut(readEntry(text, source === null || source.search !== undefined));
  }

  /** Asks the same once more, of this source. */
  again(source: CreditSource | null): void {
    this.#source = source;
    if (this.#entry !== null) this.#carryOut(this.#entry);
  }

  /** Someone looks at the page again. */
  returned(): void {
    this.#standing.returned();
  }

  /** Lets go of everything. */
  stop(): void {
    this.#end();
    this.#entry = null;
    this.#set({ kind: "idle" });
  }

  #carryOut(entry: Entry): void {
    this.#end();
    this.#entry = entry;
    if (entry.kind === "code") this.#standing.ask(this.#source, entry.code);
    else if (entry.kind === "search") void this.#search(entry.query);
    else this.#set({ kind: "refused", entry });
  }

  async #search(query: string): Promise<void> {
    const searching = new AbortController();
    this.#searching = searching;
    this.#set({ kind: "searching" });
    let state: CheckState;
    try {
      state = { kind: "candidates", candidates: readCandidates(await this.#source?.search?.(query, { signal: searching.signal })) };
    } catch {
      state = { kind: "searchFailed" };
    }
    if (this.#searching === searching) this.#set(state);
  }

  #stands(state: LiveState): void {
    const entry = this.#entry;
    if (entry?.kind === "code" && state.kind !== "idle") this.#set({ kind: "standing", entry, state });
  }

  #end(): void {
    this.#searching?.abort();
    this.#searching = null;
    this.#standing.stop();
  }

  #set(state: CheckState): void {
    this.#state = state;
    this.#changed(state);
  }
}

/** The code that a state is about; null for one about a name or about nothing. */
export function codeOf(state: CheckState): CreditCode | null {
  return state.kind === "standing" ? state.entry.code : null;
}
