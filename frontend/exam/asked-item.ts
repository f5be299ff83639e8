import { LitElement, html, nothing } from 'lit';
import { filled } from './filled.ts';
import { drawItem, type Question } from './items.ts';

/** A question that is answered at once, drawn by the code of the exam. The server keeps its order and judges it. */
class AskedItem extends LitElement {
  static override properties = {
    question: { type: Object },
    labels: { type: Object },
    of: { type: Number },
    action: { type: String },
    closed: { type: Boolean },
    given: { state: true },
  };

  declare question?: Question;
  declare labels: Record<string, string>;
  /** How many questions the page has. */
  declare of: number;
  /** What the button says. */
  declare action: string;
  /** It was answered. */
  declare closed: boolean;
  declare private given: string[];

  constructor() {
    super();
    this.labels = {};
    this.of = 1;
    this.action = '';
    this.closed = false;
    this.given = [];
  }

  protected override createRenderRoot() {
    return this; // plain DOM, as the exam sheet is
  }

  private say(key: string, ...values: (string | number)[]): string {
    return filled(this.labels[key] ?? '', ...values);
  }

  private answer() {
    this.dispatchEvent(new CustomEvent('item-answered', { detail: this.given }));
  }

  protected override render() {
    if (!this.question) return nothing;
    return html`<div class="exam-paper">
      ${drawItem(this.question, {
        given: this.given,
        of: this.of,
        closed: this.closed,
        say: (key, ...values) => this.say(key, ...values),
        put: (value) => (this.given = value),
      })}
      ${
        this.closed
          ? nothing
          : html`<div class="exam-moves">
              <button
                type="button"
                class="primary-action"
                ?disabled=${this.given.length === 0}
                @click=${() => this.answer()}
                data-testid="item-answer"
              >
                ${this.action}
              </button>
            </div>`
      }
    </div>`;
  }
}

customElements.define('asked-item', AskedItem);
