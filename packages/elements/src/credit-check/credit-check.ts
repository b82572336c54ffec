import type { CreditCode } from "@xinyong/credit/code";
import { html, nothing } from "lit";
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from "lit";
import { answerStyles } from "../answer/answer-styles.ts";
import { problemText } from "../answer/problem-text.ts";
import { toneStyles } from "../answer/tone-styles.ts";
import { baseStyles } from "../internal/base-styles.ts";
import { CreditElement } from "../internal/credit-element.ts";
import { pageUrl } from "../internal/link.ts";
import { announcementOf } from "./announcement.ts";
import { answerText } from "./answer-text.ts";
import { Check, codeOf } from "./check.ts";
import type { CheckState } from "./check.ts";
import { bodyView } from "./check-views.ts";
import { eventOf } from "./events.ts";
import { FormValue, codeIn } from "./form-value.ts";
import { styles } from "./styles.ts";

/**
 * Asks what is published about a subject: type its code, or its name and choose among the candidates. A resident number is recognised before
 * anything is sent; nothing is chosen or corrected for the person. In a form its value is the code and nothing else. It is no evidence.
 *
 * @example
 * ```html
 * <credit-provider endpoint="https://credit.example.gov.cn">
 *   <credit-check name="bidder" required></credit-check>
 * </credit-provider>
 * ```
 *
 * @fires credit-check-answer - A standing was shown. Does not bubble.
 * @fires credit-check-candidates - A search found subjects to choose from. Does not bubble.
 * @fires credit-check-failure - Nothing could be learnt. Does not bubble.
 * @csspart field - The text field.
 * @csspart submit - The button that asks.
 * @csspart candidates - The list of candidates.
 * @csspart result - What was found.
 * @csspart tone - The sentence of the tone.
 * @cssprop --credit-font-family - Font of the form.
 * @cssprop --credit-radius - Radius of its corners.
 * @cssprop --credit-accent - Colour of the button that asks.
 */
export class CreditCheck extends CreditElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...CreditElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    value: { noAccessor: true },
    name: { reflect: true, useDefault: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
  };
  static override styles: CSSResultGroup = [baseStyles, answerStyles, toneStyles, styles];

  /** Name of the field in a form. @default "" */
  declare name: string;
  /** Whether the form needs a code. @default false */
  declare required: boolean;
  /** @default false */
  declare disabled: boolean;

  readonly #form: FormValue = new FormValue(this);
  readonly #check = new Check((state) => this.#came(state));
  #text = "";
  #copied = false;
  #formDisabled = false;

  constructor() {
    super();
    this.name = "";
    this.required = false;
    this.disabled = false;
  }

  /** The code that stands in the field; empty while it holds none. Setting it fills the field and asks nothing. */
  get value(): string {
    return codeIn(this.#text);
  }

  set value(value: string) {
    this.#text = String(value ?? "");
    this.requestUpdate();
  }

  get form(): HTMLFormElement | null {
    return this.#form.form;
  }

  get validity(): ValidityState {
    return this.#form.validity;
  }

  get validationMessage(): string {
    return this.#form.validationMessage;
  }

  reportValidity(): boolean {
    return this.#form.report();
  }

  formResetCallback(): void {
    this.#check.stop();
    this.value = this.getAttribute("value") ?? "";
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === "string") this.value = state;
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  protected override arrived(): void {
    // Another source knows other things: what the one before said is not carried over.
    if (this.hasUpdated) this.#check.again(this.source);
  }

  protected override left(): void {
    this.#check.stop();
  }

  override pageReturned(): void {
    this.#check.returned();
  }

  /** Asks about what stands in the field, as pressing the button does. */
  check(): void {
    this.#check.begin(this.source, this.#text);
    if (this.#check.state.kind === "refused") this.#field?.focus();
  }

  /** A person chose a code among candidates or suggestions. */
  #choose(code: CreditCode): void {
    this.value = code;
    this.check();
    this.#field?.focus();
  }

  #came(state: CheckState): void {
    this.#copied = false;
    this.requestUpdate();
    const event = eventOf(state);
    if (event !== null) this.dispatchEvent(event);
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot?.querySelector("input") ?? null;
  }

  protected override updated(): void {
    const field = this.#field;
    if (field !== null && field.value !== this.#text) field.value = this.#text;
    const { required, labels } = this;
    this.#form.set(this.#text, { required, missing: labels.problem.empty, unchosen: labels.problem.unchosen, field });
  }

  readonly #typed = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.requestUpdate();
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    this.check();
  };

  protected override render(): TemplateResult {
    const { words, labels } = this;
    const { state } = this.#check;
    const refused = state.kind === "refused" ? problemText(state.entry.problem, labels) : null;
    const disabled = this.disabled || this.#formDisabled;
    const code = codeOf(state);
    return html`
      <form role="search" novalidate @submit=${this.#submitted}>
        <label for="field">${labels.query}</label>
        <div class="line">
          <input
            id="field"
            part="field"
            type="text"
            autocomplete="off"
            spellcheck="false"
            maxlength="400"
            enterkeyhint="search"
            aria-describedby=${refused === null ? "hint" : "problem hint"}
            aria-invalid=${refused === null ? "false" : "true"}
            aria-required=${this.required ? "true" : nothing}
            ?disabled=${disabled}
            @input=${this.#typed}
          />
          <button part="submit" class="submit" type="submit" ?disabled=${disabled}>${labels.submit}</button>
        </div>
        ${refused === null ? nothing : html`<p id="problem" class="problem">${refused}</p>`}
        <p id="hint" class="quiet">${labels.hint}</p>
      </form>
      <p class="hidden" role="status">${this.#copied ? labels.copied : announcementOf(state, words, labels)}</p>
      ${bodyView(state, {
        words,
        labels,
        copied: this.#copied,
        url: code === null ? null : pageUrl(this.source, code),
        choose: (chosen) => this.#choose(chosen),
        again: () => this.#check.again(this.source),
        copy: () => void this.#copy(),
      })}
    `;
  }

  async #copy(): Promise<void> {
    const { state } = this.#check;
    if (state.kind !== "standing" || state.state.kind !== "answered") return;
    await navigator.clipboard.writeText(answerText(state.state.answer, this.words, this.labels));
    this.#copied = true;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "credit-check": CreditCheck;
  }
}
