import { onSourceAnnounced } from "../source/context.ts";

/** An element that depends on what is around it. */
export interface Resident extends Element {
  /** A `lang` or a source somewhere on the page changed; perhaps not for this element. */
  surroundingsChanged(): void;
  /** The page came back to a reader, or to the network. */
  pageReturned(): void;
}

// One observer and one listener of each kind serve all elements of a page: a thousand badges cost no more than one.
const residents = new Set<Resident>();
const observedRoots = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** Begins to tell an element about its surroundings. */
export function enter(resident: Resident): void {
  residents.add(resident);
  observer ??= observe();
  // `lang` may change on any ancestor, in this tree or in one that hosts it.
  let root = resident.getRootNode();
  while (!observedRoots.has(root)) {
    observedRoots.add(root);
    observer.observe(root, { subtree: true, attributeFilter: ["lang"] });
    if (!(root instanceof ShadowRoot)) break;
    root = root.host.getRootNode();
  }
}

/** Ends it. Nothing here holds the element any longer. */
export function leave(resident: Resident): void {
  residents.delete(resident);
}

function observe(): MutationObserver {
  onSourceAnnounced(changed);
  document.addEventListener("visibilitychange", returned);
  window.addEventListener("online", returned);
  return new MutationObserver(changed);
}

function changed(): void {
  for (const resident of residents) resident.surroundingsChanged();
}

function returned(): void {
  if (document.hidden) return;
  for (const resident of residents) resident.pageReturned();
}
