import { LitElement, html, nothing } from 'lit';

import { Idle, minutes } from './idle.ts';

const LOOK = 1000;
const ADDRESS = '/api/session';

/**
 * Says two minutes before that the session ends without use, with a way to go on. When it has ended the page is opened
 * again, which leads by the sign-in to the same place and leaves nothing to read on a computer that somebody left. Over
 * an exam it lies as a line that takes no key and no click from the paper; the paper asks for the sign-in by itself.
 */
class IdleWatch extends LitElement {
  static properties = { words: {}, why: {}, stay: {}, left: { state: true } };

  declare words: string;
  declare why: string;
  declare stay: string;
  declare private left: string;

  private readonly idle = new Idle(Date.now());
  private timer = 0;

  /** It wears the styles of the page. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.left = '';
    this.timer = window.setInterval(() => this.look(), LOOK);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  private look() {
    const now = Date.now();
    this.left = this.idle.warns(now) ? minutes(this.idle.left(now)) : '';
    if (this.idle.due(now)) {
      void this.ask('GET');
    }
  }

  private async ask(method: 'GET' | 'POST') {
    this.idle.failed(Date.now()); // until it is answered
    try {
      const answer = await fetch(ADDRESS, { method, headers: { accept: 'application/json' } });
      const state = (await answer.json()) as { signedIn: boolean; endsIn: number | null };
      if (state.signedIn) {
        this.idle.answered(state.endsIn, Date.now());
      } else if (!onPaper()) {
        window.location.reload();
      }
    } catch {
      // no network: asked again
    }
  }

  private goOn(event?: Event) {
    event?.preventDefault();
    this.left = '';
    void this.ask('POST');
  }

  updated() {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) {
      if (onPaper()) {
        dialog.show();
      } else {
        dialog.showModal();
      }
    }
  }

  render() {
    if (!this.left) {
      return nothing;
    }
    return html`<dialog
      class=${onPaper() ? 'idle idle-line' : 'idle'}
      aria-labelledby="idle-title"
      aria-describedby="idle-why"
      data-testid="idle"
      @cancel=${(event: Event) => this.goOn(event)}
    >
      <h2 id="idle-title">${this.words}</h2>
      <p id="idle-why">${this.why} <strong data-testid="idle-left">${this.left}</strong></p>
      <button class="primary-action" data-testid="stay" @click=${() => this.goOn()}>${this.stay}</button>
    </dialog>`;
  }
}

function onPaper(): boolean {
  return document.querySelector('exam-sheet') !== null;
}

customElements.define('nishang-idle-watch', IdleWatch);
