import type { CreditCode } from "@xinyong/credit/code";
import { lifetimeOf } from "@xinyong/credit/standing";
import type { Answer } from "../answer/read-answer.ts";
import { clearAlarm, setAlarm } from "../internal/alarm.ts";
import type { Alarmed } from "../internal/alarm.ts";
import { clock } from "../internal/clock.ts";
import { ask } from "./ask.ts";
import type { CreditSource } from "./source.ts";

/** What is known about the subject that an element shows. */
export type LiveState =
  | { kind: "idle" }
  | { kind: "waiting" }
  | { kind: "answered"; answer: Answer }
  /** Nothing could be asked or nothing readable came. */
  | { kind: "failed" };

/** Wait after a failure, until it is tried again while someone looks. */
const RETRY_MS = 60_000;

/**
 * The standing of one code, kept true while it is on a page: asked for again before it grows old while someone looks, and taken off when its
 * time is over, whatever happens.
 */
export class LiveStanding implements Alarmed {
  #state: LiveState = { kind: "idle" };
  #source: CreditSource | null = null;
  #code: CreditCode | null = null;
  #asking: AbortController | null = null;
  /** By {@link clock}: when the present answer is asked for again, and when it may no longer be shown. */
  #freshUntil = 0;
  #shownUntil = 0;
  readonly #changed: (state: LiveState) => void;

  constructor(changed: (state: LiveState) => void) {
    this.#changed = changed;
  }

  get state(): LiveState {
    return this.#state;
  }

  /** Asks a source about a code, and shows nothing older meanwhile. Without a source it has failed. */
  ask(source: CreditSource | null, code: CreditCode): void {
    this.#source = source;
    this.#code = code;
    this.#send(false);
  }

  /** Asks once more; what is in sight stays meanwhile: an answer while its time lasts, a failure in any case. */
  again(): void {
    this.#send(true);
  }

  /** Lets go of what is asked and of what is known. */
  stop(): void {
    this.#cancel();
    this.#code = null;
    this.#state = { kind: "idle" };
  }

  /** Someone looks at the page again, or it is online again. */
  returned(): void {
    const { kind } = this.#state;
    const old = kind === "answered" && clock.now() >= this.#freshUntil;
    if (this.#asking === null && (old || kind === "failed" || kind === "waiting")) this.#send(true);
  }

  alarm(): void {
    if (this.#state.kind === "answered" && clock.now() >= this.#shownUntil) this.#set({ kind: "waiting" });
    if (this.#asking !== null) return;
    if (!document.hidden) this.#send(true);
    else if (this.#state.kind === "answered") setAlarm(this, this.#shownUntil - clock.now());
  }

  #send(keep: boolean): void {
    this.#cancel();
    if (this.#code === null) return;
    if (this.#source === null) return this.#set({ kind: "failed" });
    const { kind } = this.#state;
    if (keep && kind === "answered" && clock.now() < this.#shownUntil) setAlarm(this, this.#shownUntil - clock.now());
    else if (kind !== "waiting" && !(keep && kind === "failed")) this.#set({ kind: "waiting" });
    const asking = new AbortController();
    this.#asking = asking;
    ask(this.#source, this.#code, asking.signal).then(
      (answer) => this.#asking === asking && this.#answered(answer),
      () => this.#asking === asking && this.#failed(),
    );
  }

  #answered(answer: Answer): void {
    this.#asking = null;
    const { freshMs, shownMs } = lifetimeOf(answer);
    this.#freshUntil = clock.now() + freshMs;
    this.#shownUntil = clock.now() + shownMs;
    setAlarm(this, shownMs > 0 ? Math.min(freshMs, shownMs) : freshMs);
    this.#set(shownMs > 0 ? { kind: "answered", answer } : { kind: "waiting" });
  }

  #failed(): void {
    this.#asking = null;
    setAlarm(this, RETRY_MS);
    this.#set({ kind: "failed" });
  }

  #cancel(): void {
    clearAlarm(this);
    this.#asking?.abort();
    this.#asking = null;
  }

  #set(state: LiveState): void {
    this.#state = state;
    this.#changed(state);
  }
}
