import { LitElement, html, nothing } from 'lit';
import { filled } from '../exam/filled.ts';
import { drawItem, type Question } from '../exam/items.ts';

/** A question as the learner will see it, drawn by the code of the exam; what is answered here goes nowhere. */
class ItemPreview extends LitElement {
  static override properties = {
    question: { type: Object },
    labels: { type: Object },
    solution: { type: Array },
    solved: { type: Boolean },
    given: { state: true },
  };

  declare question?: Question;
  declare labels: Record<string, string>;
  declare solution: string[];
  declare solved: boolean;
  declare private given: string[];
  private kind = '';

  constructor() {
    super();
    this.labels = {};
    this.solution = [];
    this.solved = false;
    this.given = [];
  }

  protected override createRenderRoot() {
    return this; // plain DOM, as the exam sheet is
  }

  protected override willUpdate() {
    const kind = this.question?.kind ?? '';
    if (kind !== this.kind) {
      this.kind = kind;
      this.given = [];
    }
  }

  private say(key: string, ...values: (string | number)[]): string {
    return filled(this.labels[key] ?? '', ...values);
  }

  protected override render() {
    if (!this.question) return nothing;
    return html`<div class="exam-paper" data-learner="">
      ${drawItem(this.question, {
        given: this.solved ? this.solution : this.given,
        of: 1,
        closed: false,
        say: (key, ...values) => this.say(key, ...values),
        put: (value) => (this.given = value),
      })}
    </div>`;
  }
}

customElements.define('item-preview', ItemPreview);
