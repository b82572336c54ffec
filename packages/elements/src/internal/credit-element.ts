import { labelsFor, wordsFor } from "@xinyong/credit/wording";
import type { Labels, Words } from "@xinyong/credit/wording";
import { LitElement } from "lit";
import { requestSource } from "../source/context.ts";
import type { CreditSource } from "../source/source.ts";
import { languageOf } from "./language.ts";
import { enter, leave } from "./surroundings.ts";
import type { Resident } from "./surroundings.ts";

/** What the elements have in common: the words of the language around them, and the source that a provider gives. */
export abstract class CreditElement extends LitElement implements Resident {
  protected words: Words = wordsFor("");
  protected source: CreditSource | null = null;

  protected get labels(): Labels {
    return labelsFor(this.words);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    enter(this);
    this.#look();
    this.arrived();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
    this.left();
  }

  surroundingsChanged(): void {
    if (this.#look()) this.arrived();
  }

  pageReturned(): void {}

  /** The element is in a document, with its source: for the first time, again, or with another source. */
  protected abstract arrived(): void;

  /** The element is in no document any more: nothing may go on. */
  protected abstract left(): void;

  /** Looks around; true when the source is another one. */
  #look(): boolean {
    const words = wordsFor(languageOf(this));
    if (words !== this.words) {
      this.words = words;
      this.requestUpdate();
    }
    const source = requestSource(this);
    const other = source !== this.source;
    this.source = source;
    return other;
  }
}
