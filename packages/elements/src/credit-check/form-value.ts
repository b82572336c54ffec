import { isResidentId, parseCode } from "@xinyong/credit/code";

/**
 * What the check form is to the form around it. Its value is the code alone, never a name and never a resident number; what was typed is
 * kept for the browser's own restoring only where it is no resident number.
 */
export class FormValue {
  readonly #internals: ElementInternals;

  constructor(element: HTMLElement) {
    this.#internals = element.attachInternals();
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  report(): boolean {
    return this.#internals.reportValidity();
  }

  /** Brings value and validity up to date with what was typed. */
  set(text: string, { required, missing, unchosen, field }: FieldState): void {
    const code = codeIn(text);
    this.#internals.setFormValue(code === "" ? null : code, isResidentId(text) ? null : text);
    const flags = { valueMissing: required && text.trim() === "", badInput: text.trim() !== "" && code === "" };
    if (field === null) return;
    this.#internals.setValidity(flags, flags.valueMissing ? missing : flags.badInput ? unchosen : "", field);
  }
}

/** What validity depends on. */
export interface FieldState {
  required: boolean;
  /** Message where a code is needed and nothing was typed. */
  missing: string;
  /** Message where what was typed is no code. */
  unchosen: string;
  /** The field that a message points at; null before it is there. */
  field: HTMLElement | null;
}

/** The code that a text is, or an empty text. */
export function codeIn(text: string): string {
  const parsed = parseCode(text);
  return parsed.ok ? parsed.code : "";
}
