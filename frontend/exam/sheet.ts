import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { help, isLarge, keyed, rememberLarge } from './access.ts';
import { ExamClock } from './clock.ts';
import { Conduct } from './conduct.ts';
import { drawItem, type Question } from './items.ts';
import { elsewhereNote, timeNotes } from './notes.ts';
import { Outbox, type Answers } from './outbox.ts';
import { place } from './place.ts';

interface Sheet {
  id: string;
  title: string;
  state: string;
  deadline: string;
  serverTime: string;
  seq: number;
  savedAt: string | null;
  answers: Answers;
  questions: Question[];
  elsewhere: string | null;
}

/**
 * The paper in the browser. It talks to plain REST and to nothing else: an answer is called saved only when the
 * server has said that it is durable; until then it waits in the outbox, which survives reload and crash.
 */
class ExamSheet extends LitElement {
  static override properties = {
    attempt: { type: String },
    labels: { type: Object },
    learner: { type: String },
    sheet: { state: true },
    at: { state: true },
    now: { state: true },
    asking: { state: true },
    signInError: { state: true },
    finishing: { state: true },
    refused: { state: true },
  };

  declare attempt: string;
  declare labels: Record<string, string>;
  declare learner: string;
  declare private sheet?: Sheet;
  declare private at: number;
  declare private now: number;
  declare private asking: '' | 'finish' | 'sign-in';
  declare private signInError: boolean;
  declare private finishing: boolean;
  declare private refused: string;

  private outbox!: Outbox;
  private time!: ExamClock;
  private conduct!: Conduct;
  private ticker = 0;
  private over = false;
  private byTime = false;

  constructor() {
    super();
    this.at = 1;
    this.now = Date.now();
    this.asking = '';
    this.signInError = false;
    this.finishing = false;
    this.refused = '';
    this.labels = {};
  }

  protected override createRenderRoot() {
    return this; // plain DOM: the page's own styles, labels and focus order
  }

  override connectedCallback() {
    super.connectedCallback();
    this.ticker = window.setInterval(() => this.tick(), 1000);
    window.addEventListener('beforeunload', this.warn);
    window.addEventListener('keydown', this.key);
    this.classList.toggle('is-large', isLarge());
    for (const change of ['online', 'offline']) window.addEventListener(change, this.network, { capture: true });
    // The page around may take the sheet out and put it back: all of it goes on.
    this.outbox?.open();
    this.time?.open();
    this.conduct?.open();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.clearInterval(this.ticker);
    window.removeEventListener('beforeunload', this.warn);
    window.removeEventListener('keydown', this.key);
    for (const change of ['online', 'offline']) window.removeEventListener(change, this.network, { capture: true });
    this.outbox?.close();
    this.time?.close();
    this.conduct?.close();
  }

  protected override firstUpdated() {
    this.conduct = new Conduct(this.attempt);
    this.outbox = new Outbox(this.attempt, this.conduct, {
      changed: () => this.requestUpdate(),
      signedOut: () => this.ask('sign-in'),
      closed: () => this.done(),
      clock: (server, deadline) => {
        this.time.tick(server);
        this.time.moved(deadline);
      },
      paused: () => {
        if (this.byTime) this.goesOn();
        this.time.ask();
      },
    });
    this.time = new ExamClock(this.attempt, {
      changed: () => this.elsewhere(),
      closed: () => this.done(),
      resumed: () => this.outbox.wake(),
      signedOut: () => this.ask('sign-in'),
    });
    void this.load();
  }

  protected override updated(changes: PropertyValues) {
    if (changes.has('asking') && this.asking) {
      this.querySelector<HTMLElement>('dialog [data-first]')?.focus();
    }
    if (this.sheet && this.left <= 0 && !this.finishing && !this.time.pause && !this.time.elsewhere) {
      void this.timeIsUp();
    }
  }

  private async load() {
    try {
      const response = await fetch(`/api/attempts/${this.attempt}?place=${place()}`, {
        headers: { Accept: 'application/json' },
      });
      if (response.status === 401) return this.ask('sign-in');
      if (!response.ok) throw new Error(String(response.status));
      const sheet = (await response.json()) as Sheet;
      if (sheet.id !== this.attempt) throw new Error('not the portal');
      if (sheet.state !== 'RUNNING') return this.done();
      this.time.start(sheet.deadline, sheet.serverTime);
      this.time.elsewhere = sheet.elsewhere;
      if (sheet.elsewhere) return this.requestUpdate();
      this.outbox.start(sheet.seq, sheet.answers, sheet.savedAt);
      this.sheet = sheet;
      this.at = this.outbox.place(sheet.questions.length);
    } catch {
      window.setTimeout(() => void this.load(), 3000);
    }
  }

  private tick() {
    this.now = Date.now();
    this.time?.watch();
    if (this.sheet && !this.finishing && !this.time.elsewhere) this.conduct.tick(this.at);
  }

  /** Another browser may have taken over, or given back: what waits here is sent all the same. */
  private elsewhere() {
    if (this.time.elsewhere && this.asking === 'finish') this.ask('');
    this.requestUpdate();
  }

  /** What waits here is older than what was answered there: it is sent before this browser is the one that counts. */
  private async takeOver() {
    try {
      if (!(await this.outbox.flush())) return this.time.ask();
      const response = await fetch(`/api/attempts/${this.attempt}/place`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ place: place() }),
      });
      if (response.status === 401) return this.ask('sign-in');
      this.time.elsewhere = null;
      await this.load();
    } catch {
      this.time.ask();
    }
  }

  private get left(): number {
    return this.sheet ? this.time.left : 1;
  }

  private warn = (event: BeforeUnloadEvent) => {
    if (this.outbox?.waiting && !this.finishing) event.preventDefault();
  };

  /** Kept from the page around: it would look for its session, find none after a restart, and leave the exam. */
  private network = (event: Event) => {
    event.stopImmediatePropagation();
    if (event.type === 'online') this.outbox?.wake();
  };

  private ask(what: '' | 'finish' | 'sign-in') {
    this.asking = what;
  }

  private key = (event: KeyboardEvent) => {
    const what = keyed(event);
    if (!what || !this.sheet || this.asking || this.finishing || this.time.elsewhere) return;
    event.preventDefault();
    switch (what) {
      case 'next':
        return this.go(this.at + 1);
      case 'previous':
        return this.go(this.at - 1);
      case 'flag':
        return this.outbox.flag(this.at);
      case 'finish':
        return this.ask('finish');
      case 'large':
        return this.enlarge();
    }
  };

  private enlarge() {
    rememberLarge(this.classList.toggle('is-large'));
    this.requestUpdate();
  }

  private go(position: number) {
    const count = this.sheet!.questions.length;
    this.at = Math.min(count, Math.max(1, position));
    this.outbox.stand(this.at);
    this.refused = '';
    if (this.outbox.waiting) this.outbox.send();
    void this.updateComplete.then(() => {
      const paper = this.querySelector('.exam-paper');
      this.querySelector<HTMLElement>('.exam-stem')?.focus({ preventScroll: true });
      // A long question was scrolled: the next one is read from its beginning.
      if (paper && paper.getBoundingClientRect().top < 0) paper.scrollIntoView({ block: 'start' });
    });
  }

  /** The server has the time, and it may have been moved: it is asked before the sheet is handed in. */
  private async timeIsUp() {
    this.byTime = true;
    this.finishing = true;
    this.outbox.send();
    if (!(await this.time.sure())) {
      window.setTimeout(() => this.goesOn(), 3000); // the server closes it also if nobody asks
    } else if (this.left > 0 || this.time.pause) {
      this.goesOn();
    } else {
      await this.outbox.finish();
    }
  }

  private goesOn() {
    if (this.over) return;
    this.byTime = false;
    this.finishing = false;
    this.outbox.takeBack();
  }

  private async finish() {
    this.asking = '';
    this.finishing = true;
    await this.outbox.finish();
  }

  private done() {
    if (this.over) return;
    this.over = true;
    this.finishing = true;
    this.outbox.end();
    this.dispatchEvent(new CustomEvent('exam-finished'));
    // A page whose server side was lost with a restart or a new sign-in does not answer: load it anew.
    window.setTimeout(() => {
      if (this.isConnected) window.location.reload();
    }, 2500);
  }

  private async signIn(event: Event) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    this.signInError = false;
    try {
      const state = await (await fetch('/api/session')).json();
      const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      body.set(state.csrfParameter, state.csrfToken);
      await fetch('/login', { method: 'POST', body, redirect: 'manual' });
      const after = await (await fetch('/api/session')).json();
      if (!after.signedIn) {
        this.signInError = true;
        return;
      }
      if (after.mustChangePassword) return window.location.assign('/account'); // what was answered stays here
      this.ask('');
      if (this.sheet) this.outbox.send();
      else void this.load();
    } catch {
      this.signInError = true;
    }
  }

  private say(key: string, ...values: (string | number)[]): string {
    return values.reduce<string>((text, value, i) => text.replace(`{${i}}`, String(value)), this.labels[key] ?? '');
  }

  protected override render() {
    const sheet = this.sheet;
    if (this.time?.elsewhere)
      return html`${elsewhereNote(this.time, this.outbox.waiting, this.words, () => void this.takeOver())}${this.signInDialog()}`;
    if (!sheet)
      return html`<p class="exam-loading" role="status">${this.say('loading')}</p>
        ${this.signInDialog()}`;
    const question = sheet.questions[this.at - 1];
    return html` <div class="exam-bar">
        <div class="exam-time ${this.left < 300000 ? 'is-short' : ''}">
          <span class="exam-clock" aria-hidden="true">${this.time.reading}</span>
          <span class="exam-words" role="timer">${this.say('left', this.time.minutes)}</span>
        </div>
        <p class="exam-saved ${this.outbox.trouble ? 'is-waiting' : ''}" role="status" data-testid="exam-saved">
          ${this.savedWords()}
        </p>
      </div>
      ${timeNotes(this.time, this.words)}
      <div class="exam-paper" @paste=${(e: ClipboardEvent) => this.paste(e)}>
        <div class="exam-water" aria-hidden="true">
          ${Array.from({ length: 12 }, () => html`<span data-mark=${this.learner}></span>`)}
        </div>
        ${this.question(question)}
        ${this.refused ? html`<p class="exam-error" role="alert">${this.refused}</p>` : nothing}
        <div class="exam-moves">
          <button
            type="button"
            class="action"
            ?disabled=${this.at === 1}
            @click=${() => this.go(this.at - 1)}
            data-testid="exam-previous"
          >
            ‹ ${this.say('previous')}
          </button>
          <button
            type="button"
            class="action exam-flag"
            aria-pressed=${this.outbox.isFlagged(this.at)}
            @click=${() => this.outbox.flag(this.at)}
            data-testid="exam-flag"
          >
            ⚑ ${this.say('flag')}
          </button>
          ${
            this.at < sheet.questions.length
              ? html`<button
                  type="button"
                  class="primary-action"
                  @click=${() => this.go(this.at + 1)}
                  data-testid="exam-next"
                >
                  ${this.say('next')} ›
                </button>`
              : html`<button
                  type="button"
                  class="primary-action"
                  @click=${() => this.ask('finish')}
                  data-testid="exam-finish"
                >
                  ${this.say('finish')}
                </button>`
          }
        </div>
      </div>
      <nav class="exam-strip" aria-label=${this.say('strip')}>
        ${sheet.questions.map((q) => this.mark(q.position))}
        ${
          this.at < sheet.questions.length
            ? html`<button
                type="button"
                class="exam-hand-in"
                @click=${() => this.ask('finish')}
                data-testid="exam-finish-early"
              >
                ${this.say('finish')}
              </button>`
            : nothing
        }
      </nav>
      <div class="exam-foot">
        <button
          type="button"
          class="exam-large"
          aria-pressed=${this.classList.contains('is-large')}
          @click=${() => this.enlarge()}
          data-testid="exam-large"
        >
          ${this.say('large')}
        </button>
        ${help(this.words)}
      </div>
      ${this.finishDialog(sheet)} ${this.signInDialog()}
      ${this.finishing ? html`<div class="exam-veil" role="status">${this.say(this.time.pause && !this.byTime ? 'paused-finish' : this.outbox.trouble ? 'finish-waits' : 'handing-in')}</div>` : nothing}`;
  }

  private question(question: Question) {
    return drawItem(question, {
      given: this.outbox.answer(question.position),
      of: this.sheet!.questions.length,
      closed: this.finishing,
      say: this.words,
      put: (value, unfinished) => this.outbox.put(question.position, value, unfinished),
    });
  }

  private paste(event: ClipboardEvent) {
    this.refused = this.conduct.takes(event) ? '' : this.say('paste-too-long');
  }

  private words = (key: string, ...values: (string | number)[]) => this.say(key, ...values);

  private mark(position: number) {
    const answered = this.outbox.answer(position).length > 0;
    const flagged = this.outbox.isFlagged(position);
    const state = [answered ? this.say('answered') : this.say('open'), flagged ? this.say('flagged') : '']
      .filter(Boolean)
      .join(' ');
    return html`<button
      type="button"
      class="exam-mark ${answered ? 'is-answered' : ''} ${flagged ? 'is-flagged' : ''}"
      aria-current=${position === this.at ? 'step' : 'false'}
      aria-label=${`${position} ${state}`}
      @click=${() => this.go(position)}
    >
      ${position}
    </button>`;
  }

  private finishDialog(sheet: Sheet) {
    if (this.asking !== 'finish') return nothing;
    const open = sheet.questions.filter((q) => this.outbox.answer(q.position).length === 0).map((q) => q.position);
    const flagged = sheet.questions.filter((q) => this.outbox.isFlagged(q.position)).map((q) => q.position);
    return html`<dialog
      open
      class="exam-dialog"
      aria-labelledby="finish-title"
      @keydown=${(e: KeyboardEvent) => e.key === 'Escape' && this.ask('')}
    >
      <div>
        <h2 id="finish-title">${this.say('finish-question')}</h2>
        <p>${open.length ? this.say('finish-open', open.length, open.join('、')) : this.say('finish-all')}</p>
        ${flagged.length ? html`<p>${this.say('finish-flagged', flagged.join('、'))}</p>` : nothing}
        <p>${this.say('finish-final')}</p>
        <div class="exam-moves">
          <button type="button" class="action" data-first @click=${() => this.ask('')}>${this.say('go-on')}</button>
          <button
            type="button"
            class="primary-action"
            @click=${() => void this.finish()}
            data-testid="exam-finish-confirm"
          >
            ${this.say('finish')}
          </button>
        </div>
      </div>
    </dialog>`;
  }

  private signInDialog() {
    if (this.asking !== 'sign-in') return nothing;
    return html`<dialog open class="exam-dialog" aria-labelledby="sign-in-title">
      <form @submit=${(e: Event) => void this.signIn(e)}>
        <h2 id="sign-in-title">${this.say('sign-in-title')}</h2>
        <p>${this.say('sign-in-why')}</p>
        ${this.signInError ? html`<p class="exam-error" role="alert">${this.say('sign-in-error')}</p>` : nothing}
        <label
          ><span>${this.say('username')}</span
          ><input name="username" autocomplete="username" required data-first data-testid="exam-username"
        /></label>
        <label
          ><span>${this.say('password')}</span
          ><input name="password" type="password" autocomplete="current-password" required data-testid="exam-password"
        /></label>
        <button class="primary-action" data-testid="exam-sign-in">${this.say('sign-in')}</button>
      </form>
    </dialog>`;
  }

  private savedWords(): string {
    const waiting = this.outbox.waiting;
    if (this.time.pause) return waiting ? this.say('paused-waiting', waiting) : this.say('paused-saved');
    if (this.outbox.trouble) return this.say('waiting', waiting);
    if (waiting) return this.say('saving');
    return this.outbox.savedAt ? this.say('saved', this.outbox.savedAt) : this.say('nothing-yet');
  }
}

customElements.define('exam-sheet', ExamSheet);
