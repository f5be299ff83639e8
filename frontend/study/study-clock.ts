import { LitElement, html, nothing } from 'lit';
import { filled } from '../exam/filled.ts';
import { Attention, LOOK } from './attention.ts';
import { Beats, type Answer } from './beats.ts';
import { minutes } from './minutes.ts';

const EVERY = 20_000;
/** Where the server's time and the page's differ by more, the computer has slept. */
const APART = 5000;
/** Seconds by which a sum of answers in whole seconds may be ahead of the server's. */
const ROUNDED = 2;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'touchmove', 'scroll', 'timeupdate'];

/**
 * Beside a lesson: how long it was studied and how long is left, as the server counts it. It asks whether somebody is
 * still there when nothing was moved for two minutes; any movement is an answer.
 */
class StudyClock extends LitElement {
  static override properties = {
    learner: { type: String },
    lesson: { type: String },
    place: { type: String },
    server: { type: Number },
    studied: { type: Number },
    floor: { type: Number },
    checks: { type: Number },
    labels: { type: Object },
    waits: { state: true },
    kept: { state: true },
    arrived: { state: true },
    asks: { state: true },
  };

  declare learner: string;
  /** COURSE/lesson */
  declare lesson: string;
  declare place: string;
  /** The server's time in ms when the page was made. */
  declare server: number;
  /** Seconds that count so far, and seconds that are asked for; 0 = the lesson is completed. */
  declare studied: number;
  declare floor: number;
  /** Scored checks that are not answered yet. */
  declare checks: number;
  declare labels: Record<string, string>;
  declare private waits: boolean;
  /** Seconds that wait for a network, and seconds that were counted when there was one again; below 0 = nothing waited. */
  declare private kept: number;
  declare private arrived: number;
  declare private asks: boolean;

  private attention?: Attention;
  private beats?: Beats;
  private ahead = 0;
  private timer = 0;
  private sent = 0;
  private rounded = 0;

  constructor() {
    super();
    this.checks = 0;
    this.labels = {};
    this.waits = false;
    this.kept = 0;
    this.arrived = -1;
    this.asks = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  private get now(): number {
    return performance.now() + this.ahead;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.ahead = this.server - performance.now();
    this.attention = new Attention(this.now);
    this.beats = new Beats(this.learner, this.place);
    this.sent = this.now;
    SIGNS.forEach((sign) => window.addEventListener(sign, this.used, { capture: true, passive: true }));
    document.addEventListener('visibilitychange', this.turned);
    window.addEventListener('pagehide', this.leave);
    window.addEventListener('online', this.online);
    this.timer = window.setInterval(() => this.look(), LOOK);
    this.send(false); // what an earlier page left
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
    SIGNS.forEach((sign) => window.removeEventListener(sign, this.used, { capture: true }));
    document.removeEventListener('visibilitychange', this.turned);
    window.removeEventListener('pagehide', this.leave);
    window.removeEventListener('online', this.online);
    this.leave();
  }

  private readonly used = (event: Event) => {
    if (event.type === 'timeupdate' && !isPlaying(event.target)) return;
    this.attention?.use(this.now);
    if (this.asks) this.asks = false;
  };

  private readonly turned = () => {
    this.attention?.look(this.now, document.visibilityState === 'visible');
    if (document.visibilityState === 'hidden') this.send(true);
  };

  private readonly online = () => void this.send(false);

  private readonly leave = () => {
    this.attention?.look(this.now, document.visibilityState === 'visible');
    this.send(true);
  };

  private look() {
    if (!this.attention) return;
    this.attention.look(this.now, document.visibilityState === 'visible');
    this.asks = this.attention.idle;
    const due = this.now - this.sent >= EVERY;
    const left = this.floor + this.rounded - this.studied;
    const reached = left > 0 && (this.now - this.sent) / 1000 >= left + 1;
    if (due || (this.floor > 0 && reached)) this.send(false);
  }

  private async send(leaving: boolean) {
    if (!this.attention || !this.beats) return;
    this.sent = this.now;
    this.beats.keep(this.lesson, this.attention.take(), this.now);
    const answer = await this.beats.send(this.now, leaving);
    this.tell(answer);
    if (answer.at !== undefined && Math.abs(answer.at - this.now) > APART) this.correct(answer.at - this.now);
    const counted = answer.counted[this.lesson] ?? 0;
    if (counted > 0) this.rounded = ROUNDED;
    this.studied += counted;
    if (this.floor > 0 && this.studied >= this.floor + this.rounded && this.isConnected) {
      this.dispatchEvent(new CustomEvent('lesson-studied')); // until the portal takes the floor away
    }
  }

  private tell(answer: Answer) {
    const counted = Object.values(answer.counted).reduce((sum, one) => sum + one, 0);
    if (answer.waits) this.arrived = -1;
    else if (this.waits) this.arrived = counted;
    this.waits = answer.waits;
    this.kept = answer.kept;
  }

  private correct(by: number) {
    this.ahead += by;
    this.attention?.correct(this.now, by);
  }

  private say(key: string, ...values: (string | number)[]): string {
    return filled(this.labels[key] ?? '', ...values);
  }

  /** How long it was studied, and what is missing. */
  private standing(): string {
    const minutes = Math.floor(this.studied / 60);
    const left = Math.ceil(Math.max(0, this.floor - this.studied) / 60);
    if (left > 0 && this.checks > 0) return this.say('left-both', minutes, left, this.checks);
    if (left > 0) return this.say('left', minutes, left);
    return this.checks > 0 ? this.say('left-checks', minutes, this.checks) : this.say('enough', minutes);
  }

  protected override render() {
    return html`
      <span class="study-time">${this.standing()}</span>
      <span role="status" class="study-state">
        ${this.asks ? html`<span class="study-asks">${this.say('idle')}</span>` : nothing}
        ${this.waits ? html`<span class="study-waits">${this.say('waits', minutes(this.kept))}</span>` : nothing}
        ${this.arrived >= 0 ? html`<span class="study-arrived">${this.say('arrived', minutes(this.arrived))}</span>` : nothing}
      </span>
      ${this.asks ? html`<button type="button" class="study-here" data-testid="study-here">${this.say('here')}</button>` : nothing}
    `;
  }
}

/** Time counts as it passes: a film that runs faster earns no more, but somebody is there. */
function isPlaying(target: EventTarget | null): boolean {
  return target instanceof HTMLMediaElement && !target.paused && document.visibilityState === 'visible';
}

customElements.define('study-clock', StudyClock);
