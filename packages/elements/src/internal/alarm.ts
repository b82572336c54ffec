import { clock } from "./clock.ts";

/** Something that wants to be told when a moment has come. */
export interface Alarmed {
  alarm(): void;
}

/** The longest wait that a timer can take. */
const LONGEST = 2 ** 31 - 1;

const due = new Map<Alarmed, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let nextRing = Infinity;

/** Sets the alarm of one element. All alarms of a page share one timer. */
export function setAlarm(owner: Alarmed, milliseconds: number): void {
  const at = clock.now() + milliseconds;
  due.set(owner, at);
  if (at < nextRing) wind(at);
}

/** Takes an alarm back. The timer may still ring, for nothing. */
export function clearAlarm(owner: Alarmed): void {
  due.delete(owner);
}

function wind(at: number): void {
  clearTimeout(timer);
  nextRing = at;
  if (at !== Infinity) timer = setTimeout(ring, Math.min(LONGEST, Math.max(0, at - clock.now())));
}

function ring(): void {
  const now = clock.now();
  const ringing = [...due].filter(([, at]) => at <= now).map(([owner]) => owner);
  for (const owner of ringing) due.delete(owner);
  nextRing = Infinity;
  wind(Math.min(Infinity, ...due.values()));
  for (const owner of ringing) owner.alarm();
}
