import { LitElement, html } from 'lit';

interface Note {
  lesson: string;
  block: number;
  quote: string;
  said: string;
}

const SIZE = 'nishang-lesson-size';
const SIZES = ['1', '2', '3'];

/** Above the text of a lesson: how large it is, one's own marks, and the lesson on paper. */
class LessonTools extends LitElement {
  static override properties = {
    course: { type: String },
    lessons: { type: Object },
    labels: { type: Object },
    own: { type: Boolean },
    size: { state: true },
    marking: { state: true },
    notes: { state: true },
  };

  /** The address of the course. */
  declare course: string;
  /** Titles of its lessons by their ids. */
  declare lessons: Record<string, string>;
  declare labels: Record<string, string>;
  declare own: boolean;
  declare private size: string;
  declare private marking: boolean;
  declare private notes: Note[];

  constructor() {
    super();
    this.lessons = {};
    this.labels = {};
    this.own = false;
    this.size = kept();
    this.marking = false;
    this.notes = [];
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('own-notes', this.heard);
    this.apply();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('own-notes', this.heard);
  }

  private readonly heard = (event: Event) => {
    this.notes = (event as CustomEvent<Note[]>).detail;
  };

  private get text(): Element | null {
    return this.parentElement?.querySelector('lesson-text') ?? null;
  }

  /** On what the text stands in, which is there before the text. */
  private apply() {
    this.parentElement?.setAttribute('data-text-size', this.size);
  }

  private enlarge(size: string) {
    this.size = size;
    this.apply();
    try {
      localStorage.setItem(SIZE, size);
    } catch {
      // as long as the page is open
    }
  }

  private mark() {
    this.marking = !this.marking;
    this.text?.toggleAttribute('marking', this.marking);
    this.text?.dispatchEvent(new CustomEvent('mark-blocks'));
  }

  protected override render() {
    return html`
      <div class="sizes" role="group" aria-label=${this.labels.size}>
        ${SIZES.map(
          (size) =>
            html`<button
              type="button"
              aria-pressed=${String(size === this.size)}
              aria-label=${this.labels[`size-${size}`]}
              data-testid="text-size-${size}"
              @click=${() => this.enlarge(size)}
            >
              <span aria-hidden="true">${this.labels.letter}</span>
            </button>`,
        )}
      </div>
      ${this.own ? this.marks() : ''}
      <button type="button" data-testid="print-lesson" @click=${() => window.print()}>${this.labels.print}</button>
    `;
  }

  private marks() {
    return html`
      <button type="button" aria-pressed=${String(this.marking)} data-testid="mark-blocks" @click=${() => this.mark()}>
        ${this.labels.marks}
      </button>
      <button type="button" popovertarget="own-notes" data-testid="own-notes">
        ${this.labels.mine} <span class="many">${this.notes.length}</span>
      </button>
      <div id="own-notes" popover class="own-notes">
        <h2>${this.labels.mine}</h2>
        ${this.notes.length === 0 ? html`<p class="soft">${this.labels.none}</p>` : ''}
        <ul>
          ${this.inOrder().map(
            (note) =>
              html`<li>
                <a href="${this.course}/${note.lesson}?at=${note.block}">
                  <span class="soft">${this.lessons[note.lesson] ?? note.lesson}</span>
                  <span>${note.quote}</span>
                  ${note.said ? html`<span class="said">${note.said}</span>` : ''}
                </a>
              </li>`,
          )}
        </ul>
        <p class="soft">${this.labels.private}</p>
      </div>
    `;
  }

  private inOrder(): Note[] {
    const order = Object.keys(this.lessons);
    return [...this.notes].sort(
      (one, other) => order.indexOf(one.lesson) - order.indexOf(other.lesson) || one.block - other.block,
    );
  }
}

function kept(): string {
  try {
    const size = localStorage.getItem(SIZE) ?? '';
    return SIZES.includes(size) ? size : '1';
  } catch {
    return '1';
  }
}

customElements.define('lesson-tools', LessonTools);
