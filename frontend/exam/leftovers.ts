import { LitElement, html, nothing } from 'lit';
import { filled } from './filled.ts';
import { Kept } from './kept.ts';
import { WaitingAnswers } from './waiting.ts';

interface Leftover {
  position: number;
  value: string[];
  at: number;
}

/**
 * Beside a result: answers that did not reach the portal before the exam was over. They are kept until their learner
 * has seen them, and can be saved as a file, to be shown to whoever decides about the result.
 */
class ExamLeftovers extends LitElement {
  static override properties = {
    attempt: { type: String },
    labels: { type: Object },
    gone: { state: true },
  };

  declare attempt: string;
  declare labels: Record<string, string>;
  declare private gone: boolean;

  constructor() {
    super();
    this.labels = {};
    this.gone = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  private get waiting(): WaitingAnswers {
    return new WaitingAnswers(new Kept(this.attempt));
  }

  private get left(): Leftover[] {
    return [...this.waiting.all()]
      .map(([position, one]) => ({ position, ...one }))
      .sort((one, other) => one.position - other.position);
  }

  private save() {
    const lines = this.left.map((one) => `${one.position}\t${one.value.join(', ')}\t${new Date(one.at).toISOString()}`);
    const file = new Blob([`${this.attempt}\n${lines.join('\n')}\n`], { type: 'text/plain' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `exam-${this.attempt.slice(-6)}.txt`;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  private forget() {
    this.left.forEach((one) => this.waiting.remove(one.position));
    this.gone = true;
  }

  protected override render() {
    const left = this.left;
    if (this.gone || !this.attempt || left.length === 0) return nothing;
    const positions = left.map((one) => one.position).join('、');
    return html`<section class="card exam-leftovers" role="status" data-testid="exam-leftovers">
      <p>${filled(this.labels['left-over'] ?? '', left.length, positions)}</p>
      <div class="actions">
        <button type="button" class="action" data-testid="leftovers-save" @click=${() => this.save()}>
          ${this.labels['left-over-save']}
        </button>
        <button type="button" class="action" data-testid="leftovers-forget" @click=${() => this.forget()}>
          ${this.labels['left-over-forget']}
        </button>
      </div>
    </section>`;
  }
}

customElements.define('exam-leftovers', ExamLeftovers);
