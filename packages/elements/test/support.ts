import { createWorld } from "@xinyong/api/world";
import type { World, WorldOptions } from "@xinyong/api/world";
import { createClient, fetchTransport } from "@xinyong/client";
import { executeServerCommand } from "@web/test-runner-commands";
import type { CreditBadge, CreditCheck, CreditSource } from "../src/index.ts";
import { clock } from "../src/internal/clock.ts";
import type { Media } from "./media-plugin.ts";

/** Where the platform of the tests is. Nothing is sent there: the API answers inside the page. */
export const PLATFORM = "https://credit.example.gov.cn";

/** A source that counts what it is asked. */
export interface CountingSource extends CreditSource {
  asked: string[];
  /** Takes the platform away, and brings it back. */
  down: boolean;
}

/** The API over the fictional world, and a source that asks it through the real client. */
export async function worldSource(options: WorldOptions = {}): Promise<{ world: World; source: CountingSource }> {
  const world = await createWorld({ wait: async () => undefined, ...options });
  const client = createClient({ baseUrl: PLATFORM, transport: fetchTransport((request) => world.api.fetch(request)) });
  const source: CountingSource = {
    asked: [],
    down: false,
    async standing(code, callOptions) {
      source.asked.push(code);
      if (source.down) throw new TypeError("Failed to fetch");
      return client.standing(code, callOptions);
    },
    async search(query, callOptions) {
      source.asked.push(query);
      if (source.down) throw new TypeError("Failed to fetch");
      return client.search(query, callOptions);
    },
    pageUrl: (code) => `${PLATFORM}/v/${code}`,
  };
  return { world, source };
}

/** Waits until something is so, frame by frame, and says what it waited for when it does not come. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let frame = 0; frame < 600; frame++) {
    if (holds()) return;
    await new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
  }
  throw new Error(`It did not come that ${what}.`);
}

/** What a reader sees of an element or of a part of its shadow root, in one line. */
export function seen(element: Element, part?: string): string {
  const root = element.shadowRoot as ShadowRoot;
  const places = part === undefined ? [...root.children] : [...root.querySelectorAll(part)];
  const clones = places.map((place) => {
    const clone = place.cloneNode(true) as Element;
    for (const hidden of clone.querySelectorAll(".hidden, style")) hidden.remove();
    return clone.classList.contains("hidden") ? "" : (clone.textContent ?? "");
  });
  return clones.join(" ").replace(/\s+/g, " ").trim();
}

/** Waits until a badge shows more than that it asks. */
export async function settled(badge: CreditBadge): Promise<CreditBadge> {
  await until("the badge is settled", () => {
    const root = badge.shadowRoot;
    return root !== null && root.querySelector(".label") !== null && root.querySelector(".loading") === null;
  });
  return badge;
}

/** Types a text into a check form and presses its button, as a person does. */
export function typeAndCheck(check: CreditCheck, text: string): void {
  const field = check.shadowRoot?.querySelector("input") as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  check.shadowRoot?.querySelector<HTMLButtonElement>(".submit")?.click();
}

/** Sets the clock of the elements forward. */
export function passTime(milliseconds: number): void {
  const before = clock.now;
  clock.now = () => before() + milliseconds;
}

const realNow = clock.now;
/** Sets the clock of the elements right again. */
export function resetTime(): void {
  clock.now = realNow;
}

/** What the reader's system asks for. */
export async function emulate(media: Media): Promise<void> {
  await executeServerCommand("media", media);
}
