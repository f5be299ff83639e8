import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { help, isLarge, keyed, rememberLarge } from './access.ts';
import { PageAround } from './around.ts';
import { bar } from './bar.ts';
import { ExamClock } from './clock.ts';
import { Conduct } from './conduct.ts';
import { handInDialog, handInVeil } from './hand-in.ts';
import { drawItem, type Question } from './items.ts';
import { moves, strip, type Walk } from './moves.ts';
import { elsewhereNote, timeNotes } from './notes.ts';
import { Outbox, type Answers } from './outbox.ts';
import { place } from './place.ts';
import { signIn, signInDialog } from './sign-in.ts';
import { wordsOf } from './words.ts';

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
  private readonly around = new PageAround(() => this.outbox?.wake());
  private readonly say = wordsOf(() => this.labels);

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
    for (const event of ['focus', 'blur', 'visibilitychange']) window.addEventListener(event, this.turn);
    window.addEventListener('keydown', this.key);
    this.classList.toggle('is-large', isLarge());
    this.around.hush();
    // The page around may take the sheet out and put it back: all of it goes on.
    this.outbox?.open();
    this.time?.open();
    this.conduct?.open();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.clearInterval(this.ticker);
    window.removeEventListener('beforeunload', this.warn);
    for (const event of ['focus', 'blur', 'visibilitychange']) window.removeEventListener(event, this.turn);
    window.removeEventListener('keydown', this.key);
    this.around.letHear();
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
        if (this.asking === 'sign-in') this.ask(''); // signed in elsewhere, or it was not the portal that asked
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
    if (this.isWatched()) this.conduct.tick(this.at);
  }

  private readonly turn = () => {
    if (this.isWatched()) this.conduct.turn(this.at);
  };

  private isWatched(): boolean {
    return this.sheet !== undefined && !this.finishing && !this.time.elsewhere;
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
    const ended = await signIn(event.target as HTMLFormElement);
    this.signInError = ended === 'refused';
    if (ended === 'refused') return;
    // What was answered stays here.
    if (ended === 'riddle-asked') return window.location.assign('/login');
    if (ended === 'code-needed') return window.location.assign('/login/code');
    if (ended === 'change-password') return window.location.assign('/account');
    this.ask('');
    if (this.sheet) this.outbox.send();
    else void this.load();
  }

  protected override render() {
    const sheet = this.sheet;
    const signingIn = this.asking === 'sign-in' ? this.signInDialog() : nothing;
    if (this.time?.elsewhere)
      return html`${elsewhereNote(this.time, this.outbox.waiting, this.say, () => void this.takeOver())}${signingIn}`;
    if (!sheet)
      return html`<p class="exam-loading" role="status">${this.say('loading')}</p>
        ${signingIn}`;
    const walk: Walk = {
      at: this.at,
      of: sheet.questions.length,
      outbox: this.outbox,
      say: this.say,
      go: (position) => this.go(position),
      handIn: () => this.ask('finish'),
    };
    return html`${bar(this.time, this.outbox, this.say)} ${timeNotes(this.time, this.say)}
      <div class="exam-paper" @paste=${(e: ClipboardEvent) => this.paste(e)}>
        <div class="exam-water" aria-hidden="true">
          ${Array.from({ length: 12 }, () => html`<span data-mark=${this.learner}></span>`)}
        </div>
        ${this.question(sheet.questions[this.at - 1])}
        ${this.refused ? html`<p class="exam-error" role="alert">${this.refused}</p>` : nothing} ${moves(walk)}
      </div>
      ${strip(walk)} ${this.foot()} ${this.asking === 'finish' ? this.handInDialog(sheet) : nothing} ${signingIn}
      ${this.finishing ? handInVeil(this.time, this.outbox, this.byTime, this.say) : nothing}`;
  }

  private question(question: Question) {
    return drawItem(question, {
      given: this.outbox.answer(question.position),
      of: this.sheet!.questions.length,
      closed: this.finishing,
      say: this.say,
      put: (value, unfinished) => this.outbox.put(question.position, value, unfinished),
    });
  }

  private foot() {
    return html`<div class="exam-foot">
      <button
        type="button"
        class="exam-large"
        aria-pressed=${this.classList.contains('is-large')}
        @click=${() => this.enlarge()}
        data-testid="exam-large"
      >
        ${this.say('large')}
      </button>
      ${help(this.say)}
    </div>`;
  }

  private handInDialog(sheet: Sheet) {
    return handInDialog(
      sheet.questions,
      this.outbox,
      this.say,
      () => void this.finish(),
      () => this.ask(''),
    );
  }

  private signInDialog() {
    return signInDialog(this.say, this.signInError, (event) => void this.signIn(event));
  }

  private paste(event: ClipboardEvent) {
    this.refused = this.conduct.takes(event) ? '' : this.say('paste-too-long');
  }
}

customElements.define('exam-sheet', ExamSheet);
