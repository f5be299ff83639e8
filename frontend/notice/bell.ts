import { LitElement, html, nothing } from 'lit';

import { Asking } from './asking.ts';

const EVERY = 60_000;
const LOOK = 5_000;
const USED = ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'scroll'];

/** The bell: a link with the number of unread notices, asked for now and then while somebody uses the page. */
class Bell extends LitElement {
  static properties = { href: {}, label: {}, unread: { type: Number } };

  declare href: string;
  declare label: string;
  declare unread: number;

  private readonly asking = new Asking(EVERY, Date.now());
  private readonly use = () => this.asking.use();
  private readonly now = () => void this.ask();
  private timer = 0;

  /** It wears the styles of the page. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    USED.forEach((event) => window.addEventListener(event, this.use, { passive: true }));
    window.addEventListener('notices-changed', this.now);
    this.timer = window.setInterval(() => {
      if (this.asking.due(Date.now(), document.visibilityState === 'visible')) {
        void this.ask();
      }
    }, LOOK);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    USED.forEach((event) => window.removeEventListener(event, this.use));
    window.removeEventListener('notices-changed', this.now);
    window.clearInterval(this.timer);
  }

  /** Without an answer the last number stays. */
  private async ask() {
    try {
      const answer = await fetch('/api/notices/count', { headers: { accept: 'application/json' } });
      if (answer.ok) {
        this.unread = ((await answer.json()) as { unread: number }).unread;
      }
    } catch {
      // no network: asked again at the next turn
    }
  }

  render() {
    const count = this.unread > 99 ? '99+' : String(this.unread);
    const words = this.unread > 0 ? `${this.label} ${count}` : this.label;
    return html`<a class="bell" href=${this.href} router-link aria-label=${words} title=${words}>
      <span class="glyph glyph-bell" aria-hidden="true"></span>
      ${this.unread > 0 ? html`<span class="bell-count" aria-hidden="true">${count}</span>` : nothing}
    </a>`;
  }
}

customElements.define('nishang-bell', Bell);
