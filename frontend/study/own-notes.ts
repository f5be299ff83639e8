import { html, nothing, render } from 'lit';

interface Note {
  lesson: string;
  block: number;
  quote: string;
  said: string;
}

/** What the notes are written into. */
interface Lesson extends HTMLElement {
  lesson: string;
  blocks: HTMLElement[];
  say(key: string, ...values: (string | number)[]): string;
}

const QUOTE = 60;
const LONGEST = 2000;

/**
 * One's own bookmarks and notes below the blocks of a lesson. What is written goes to the server at once; where that
 * fails the words stay in their field.
 */
export class OwnNotes {
  private readonly page: Lesson;
  private notes: Note[] = [];
  private edited = 0;
  private failed = false;

  constructor(page: Lesson) {
    this.page = page;
    page.addEventListener('mark-blocks', () => this.draw());
  }

  private get course(): string {
    return this.page.lesson.split('/')[0];
  }

  private get own(): string {
    return this.page.lesson.split('/')[1];
  }

  async show() {
    const answer = await fetch(`/api/study/notes/${this.course}`).catch(() => undefined);
    if (answer?.ok) {
      this.notes = (await answer.json()) as Note[];
      this.draw();
    }
  }

  private draw() {
    const marking = this.page.hasAttribute('marking');
    this.page.blocks.forEach((block, at) => {
      if (/^H\d$/.test(block.tagName)) return; // what stands below it can be marked
      const note = this.at(at + 1);
      const place = block.nextElementSibling?.classList.contains('own-note')
        ? (block.nextElementSibling as HTMLElement)
        : undefined;
      if (!note && !marking && this.edited !== at + 1) {
        place?.remove();
        return;
      }
      const box = place ?? document.createElement('div');
      if (!place) {
        box.className = 'own-note';
        block.after(box);
      }
      render(this.line(at + 1, block, note), box);
    });
    this.page.dispatchEvent(new CustomEvent('own-notes', { bubbles: true, detail: this.notes }));
  }

  private at(block: number): Note | undefined {
    return this.notes.find((note) => note.lesson === this.own && note.block === block);
  }

  private line(number: number, block: HTMLElement, note?: Note) {
    if (this.edited === number) return this.form(number, block, note);
    if (!note) {
      return html`<button type="button" class="mark" data-testid="mark-${number}" @click=${() => this.edit(number)}>
        ${this.page.say('mark')}<span class="unseen"> ${quote(block)}</span>
      </button>`;
    }
    return html`<div class="marked" data-testid="note-${number}">
      <span class="sign" aria-hidden="true"></span>
      <span class="said">${note.said || this.page.say('bookmark')}</span>
      <button type="button" @click=${() => this.edit(number)}>${this.page.say('change')}</button>
    </div>`;
  }

  private form(number: number, block: HTMLElement, note?: Note) {
    const id = `note-of-${number}`;
    return html`<form @submit=${(event: Event) => this.keep(event, number, block)}>
      <label for=${id}>${this.page.say('note')}</label>
      <textarea id=${id} name="said" rows="3" maxlength=${LONGEST} .value=${note?.said ?? ''}></textarea>
      ${this.failed ? html`<p class="failed" role="alert">${this.page.say('failed')}</p>` : nothing}
      <div class="moves">
        <button class="primary-action">${this.page.say('keep')}</button>
        ${note ? html`<button type="button" class="action" @click=${() => this.drop(number)}>${this.page.say('drop')}</button>` : nothing}
        <button type="button" class="action" @click=${() => this.edit(0)}>${this.page.say('leave')}</button>
      </div>
    </form>`;
  }

  private edit(number: number) {
    this.edited = number;
    this.failed = false;
    this.draw();
    if (number > 0) this.page.querySelector<HTMLElement>(`#note-of-${number}`)?.focus();
  }

  private async keep(event: Event, number: number, block: HTMLElement) {
    event.preventDefault();
    const said = String(new FormData(event.target as HTMLFormElement).get('said') ?? '').trim();
    const note = { lesson: this.own, block: number, quote: quote(block), said };
    if (await this.send(number, 'PUT', note)) {
      this.notes = [...this.without(number), note];
      this.edit(0);
    }
  }

  private async drop(number: number) {
    if (await this.send(number, 'DELETE')) {
      this.notes = this.without(number);
      this.edit(0);
    }
  }

  private without(number: number): Note[] {
    return this.notes.filter((note) => note.lesson !== this.own || note.block !== number);
  }

  private async send(number: number, method: string, note?: Note): Promise<boolean> {
    const answer = await fetch(`/api/study/notes/${this.page.lesson}/${number}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: note && JSON.stringify({ quote: note.quote, said: note.said }),
    }).catch(() => undefined);
    this.failed = !answer?.ok;
    if (this.failed) this.draw();
    return !this.failed;
  }
}

/** How a block begins, without what its words mean. */
function quote(block: HTMLElement): string {
  const copy = block.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('.term-card').forEach((card) => card.remove());
  const words = (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words.length > QUOTE ? `${words.slice(0, QUOTE)}…` : words;
}
