import { LitElement, html, nothing } from 'lit';
import { filled } from '../exam/filled.ts';
import { drop, keptCourse } from '../offline/kept.ts';
import { keepCourse } from '../offline/keeping.ts';

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** On the page of a course: keeps it on this device for reading without a network; says first how large it is. */
class KeepOffline extends LitElement {
  static override properties = {
    course: { type: String },
    language: { type: String },
    words: { type: Object },
    items: { type: Object },
    bytes: { state: true },
    share: { state: true },
    failed: { state: true },
  };

  declare course: string;
  declare language: string;
  declare words: Record<string, string>;
  declare items: Record<string, string>;
  declare private bytes: number;
  /** What is here of a course that is being brought; below 0 = none is. */
  declare private share: number;
  declare private failed: boolean;

  constructor() {
    super();
    this.words = {};
    this.items = {};
    this.bytes = 0;
    this.share = -1;
    this.failed = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.weigh();
  }

  private async weigh() {
    const address = `/api/study/offline/${this.course}/size?language=${this.language}`;
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) this.bytes = ((await answer.json()) as { bytes: number }).bytes;
  }

  private async keep() {
    this.share = 0;
    this.failed = false;
    try {
      await keepCourse(this.course, this.language, this, (share) => (this.share = share));
    } catch (reason) {
      console.warn('the course could not be kept', reason);
      this.failed = true;
    }
    this.share = -1;
  }

  private async drop() {
    const kept = keptCourse(this.course);
    if (kept) await drop(kept);
    this.requestUpdate();
  }

  private say(key: string, ...values: (string | number)[]): string {
    return filled(this.words[key] ?? '', ...values);
  }

  protected override render() {
    if (!('serviceWorker' in navigator)) return html`<p class="soft">${this.say('no-https')}</p>`;
    if (this.share >= 0) {
      return html`<p role="status">${this.say('keeping', Math.round(this.share * 100))}</p>
        <progress max="1" .value=${this.share} aria-label=${this.say('keep')}></progress>`;
    }
    const kept = keptCourse(this.course);
    return kept ? this.kept(kept.notAfter) : this.offer();
  }

  private offer() {
    const size =
      this.bytes < MEGABYTE ? `${Math.ceil(this.bytes / KILOBYTE)} KB` : `${(this.bytes / MEGABYTE).toFixed(1)} MB`;
    return html`<p class="soft">${this.say('why')}</p>
      ${this.failed ? html`<p role="alert" class="failed">${this.say('failed')}</p>` : nothing}
      <button
        type="button"
        class="action"
        data-testid="keep-offline"
        ?disabled=${this.bytes === 0}
        @click=${() => this.keep()}
      >
        ${this.bytes === 0 ? this.say('keep') : this.say('keep-size', size)}
      </button>`;
  }

  private kept(until: number) {
    const day = new Date(until).toLocaleDateString(this.language === 'zh' ? 'zh-CN' : 'en-GB', {
      month: 'long',
      day: 'numeric',
    });
    return html`<p role="status" data-testid="kept-offline">${this.say('kept', day)}</p>
      <div class="moves">
        <a class="action" href="/offline#${this.course}" router-ignore data-works-offline data-testid="open-offline"
          >${this.say('open')}</a
        >
        <button type="button" class="action" data-testid="drop-offline" @click=${() => this.drop()}>
          ${this.say('drop')}
        </button>
      </div>`;
  }
}

customElements.define('keep-offline', KeepOffline);
