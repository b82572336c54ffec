import type { ReactiveControllerHost } from "lit";

/** An element with a button that opens a panel, both in its shadow root. */
type Host = ReactiveControllerHost & HTMLElement;

/**
 * Whether the panel is open. Browsers with popovers do the rest: top layer, Escape, a click elsewhere, focus back to the button.
 * For the others the same is done by hand.
 */
export class PanelToggle {
  readonly #host: Host;
  #open = false;
  #listening: AbortController | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  get open(): boolean {
    return this.#open;
  }

  /** Whether the browser knows popovers. */
  get native(): boolean {
    return "popover" in HTMLElement.prototype;
  }

  /** The panel is about to be shown or hidden by the browser; what it shows must be there by then. */
  readonly toggling = (event: Event): void => {
    this.#set((event as ToggleEvent).newState === "open");
  };

  /** The button was pressed. Where the browser knows popovers, it opens and closes by itself. */
  readonly clicked = (): void => {
    if (this.native) return;
    if (this.#open) this.close();
    else this.#openByHand();
  };

  /** Closes the panel and gives the focus back to the button. */
  close(): void {
    if (this.native) this.#part("panel")?.hidePopover();
    this.reset();
    this.#part("button")?.focus();
  }

  /** Forgets an open panel, as when the element left the document. */
  reset(): void {
    this.#listening?.abort();
    this.#listening = null;
    this.#set(false);
  }

  #openByHand(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#host.addEventListener("keydown", (event) => event.key === "Escape" && this.close(), { signal });
    document.addEventListener("pointerdown", (event) => event.composedPath().includes(this.#host) || this.reset(), { signal });
    this.#set(true);
  }

  #part(name: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) ?? null;
  }

  #set(open: boolean): void {
    if (open === this.#open) return;
    this.#open = open;
    this.#host.requestUpdate();
  }
}
