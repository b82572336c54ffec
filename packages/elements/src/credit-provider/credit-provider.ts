import { LitElement, css, html } from "lit";
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import { announceSource, provideSource } from "../source/context.ts";
import { sourceOf } from "../source/source-of.ts";
import type { CreditSource } from "../source/source.ts";

/**
 * Gives the elements inside it their source, also through shadow roots and when it is defined after them. It takes no room of its own.
 *
 * @example
 * ```html
 * <credit-provider endpoint="https://credit.example.gov.cn" lang="zh-CN">
 *   <credit-badge code="91410199MABLACK19W"></credit-badge>
 * </credit-provider>
 * ```
 *
 * @slot - The part of the page that uses the source.
 */
export class CreditProvider extends LitElement {
  static override properties: PropertyDeclarations = { endpoint: {}, key: {}, source: { attribute: false } };
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
  `;

  /** Address under which the API's paths begin; may be relative to the page. */
  declare endpoint: string | null;
  /** Publishable key, `pk_…`. */
  declare key: string | null;
  /** A source of the application's own. It answers; `endpoint`, where given, still says where the links lead. */
  declare source: CreditSource | null;

  #current: CreditSource | null = null;

  constructor() {
    super();
    this.endpoint = null;
    this.key = null;
    this.source = null;
    provideSource(this, () => this.#current);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) announceSource();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    announceSource();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!["source", "endpoint", "key"].some((name) => changed.has(name))) return;
    this.#current = sourceOf({ endpoint: this.endpoint, key: this.key, source: this.source });
    announceSource();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "credit-provider": CreditProvider;
  }
}
