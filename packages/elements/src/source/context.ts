import type { CreditSource } from "./source.ts";

/** Key of the source in the community's context protocol, the same for every copy of this package on a page. */
export const SOURCE_CONTEXT: unique symbol = Symbol.for("@xinyong/elements/source") as never;

/** Told to the document when a source came, went or changed: elements that were there first ask again. */
const SOURCE_CHANGE = "credit-source-change";

type Callback = (source: CreditSource) => void;

/** The request of the context protocol: it bubbles out of shadow roots until a provider answers it. */
class SourceRequestEvent extends Event {
  readonly context: symbol = SOURCE_CONTEXT;
  readonly callback: Callback;
  readonly subscribe: boolean = false;

  constructor(callback: Callback) {
    super("context-request", { bubbles: true, composed: true });
    this.callback = callback;
  }
}

/** The source of the nearest provider around an element, or null. */
export function requestSource(element: Element): CreditSource | null {
  let found: CreditSource | null = null;
  element.dispatchEvent(
    new SourceRequestEvent((source) => {
      found = source;
    }),
  );
  return found;
}

/**
 * Answers the requests that reach a node. Where `read` gives null, the request goes on to the next provider outwards.
 *
 * @returns What ends it.
 */
export function provideSource(node: EventTarget, read: () => CreditSource | null): () => void {
  const answer = (event: Event): void => {
    const request = event as Partial<SourceRequestEvent> & Event;
    const source = request.context === SOURCE_CONTEXT ? read() : null;
    if (source === null || typeof request.callback !== "function") return;
    event.stopImmediatePropagation();
    request.callback(source);
  };
  node.addEventListener("context-request", answer);
  return () => node.removeEventListener("context-request", answer);
}

/** Makes the elements that are there already ask for their source again. */
export function announceSource(): void {
  document.dispatchEvent(new Event(SOURCE_CHANGE));
}

/** Calls back whenever a source is announced. */
export function onSourceAnnounced(listener: () => void): void {
  document.addEventListener(SOURCE_CHANGE, listener);
}
