import { LitElement, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import '../exam/asked-item.ts';
import { filled } from '../exam/filled.ts';
import { Attention, LOOK } from '../study/attention.ts';
import { minutes } from '../study/minutes.ts';
import { showPicture } from '../study/picture.ts';
import { keptCourses, textsOf, wipe, type KeptCourse, type Texts } from './kept.ts';
import { renew } from './keeping.ts';
import { Outbox, type Said } from './outbox.ts';

const EVERY = 20_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'touchmove', 'scroll'];

type Lesson = Texts['lessons'][number];

/** The reader of courses that this device keeps. It needs no server; what was done goes there when there is one. */
class OfflineReader extends LitElement {
  static override properties = {
    kept: { state: true },
    texts: { state: true },
    at: { state: true },
    said: { state: true },
  };

  declare private kept: KeptCourse | undefined;
  declare private texts: Texts | undefined;
  /** The lesson that is open; empty = the contents. */
  declare private at: string;
  declare private said: Said | undefined;

  private attention?: Attention;
  private box?: Outbox;
  private base = 0;
  private noted = 0;

  protected override createRenderRoot() {
    return this;
  }

  private get now(): number {
    return performance.now() + this.base;
  }

  override connectedCallback() {
    super.connectedCallback();
    SIGNS.forEach((sign) => window.addEventListener(sign, this.used, { capture: true, passive: true }));
    document.addEventListener('visibilitychange', this.looked);
    window.addEventListener('pagehide', this.looked);
    window.addEventListener('hashchange', () => void this.go());
    window.addEventListener('online', () => void this.send());
    window.addEventListener('offline', () => this.requestUpdate());
    window.setInterval(() => this.looked(), LOOK);
    void this.go();
  }

  /** Goes to what the address names: #COURSE, #COURSE/lesson, or /courses/COURSE/lesson where no portal answered. */
  private async go() {
    await this.note();
    const address = window.location.hash.slice(1) || window.location.pathname.replace(/^\/(courses|offline)\/?/, '');
    const [course = '', lesson = ''] = address.split('/');
    const kept = keptCourses().filter((one) => one.notAfter > Date.now());
    const found = kept.find((one) => one.course === course) ?? (kept.length === 1 ? kept[0] : undefined);
    if (found && found.course !== this.kept?.course) {
      this.base = Date.now() + found.ahead - performance.now();
      this.box = new Outbox(found.learner, found.course, found.ticket);
      this.texts = await textsOf(found);
    }
    this.kept = found;
    this.at = this.texts?.lessons.some((one) => one.id === lesson) ? lesson : '';
    this.attention = this.at === '' ? undefined : new Attention(this.now);
    document.documentElement.lang = found?.language === 'en' ? 'en' : 'zh-CN';
    document.title = found ? `${found.title} · ${this.say('offline')}` : document.title;
    window.scrollTo({ top: 0 });
    await this.updateComplete;
    this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    void this.send();
  }

  private readonly used = () => this.attention?.use(this.now);

  private readonly looked = () => {
    this.attention?.look(this.now, document.visibilityState === 'visible');
    const due = this.now - this.noted >= EVERY || document.visibilityState === 'hidden';
    if (due) void this.note();
  };

  /** Takes down what was read. */
  private async note() {
    this.noted = this.now;
    const seen = this.attention?.take() ?? [];
    if (this.box && this.at && seen.length > 0) await this.box.keep(this.at, seen);
    this.requestUpdate();
  }

  private async send() {
    if (!this.box || !this.kept || !navigator.onLine) return;
    await this.note();
    const said = await this.box.send();
    if (said.sent > 0 || said.right + said.wrong + said.changed > 0 || said.refused || said.waits) this.said = said;
    if (!said.waits) await renew(this.kept).catch(() => undefined); // later, then
    this.kept = keptCourses().find((one) => one.course === this.kept?.course);
  }

  private async give(lesson: Lesson, code: string, version: string, answer: string[]) {
    await this.box?.answer({ key: crypto.randomUUID(), lesson: lesson.id, code, version, answer });
    this.requestUpdate();
    void this.send();
  }

  private say(key: string, ...values: (string | number)[]): string {
    return filled(this.kept?.words[key] ?? '', ...values);
  }

  protected override render() {
    const lesson = this.texts?.lessons.find((one) => one.id === this.at);
    if (!this.kept || !this.texts) return this.choice();
    return html`${this.state()} ${lesson ? this.lesson(lesson) : this.contents(this.texts)}`;
  }

  private choice() {
    const kept = keptCourses().filter((one) => one.notAfter > Date.now());
    if (kept.length === 0) {
      return html`<h1 tabindex="-1" lang="zh-CN">本机没有保存离线课程</h1>
        <p lang="zh-CN">请联网登录，在课程页面点“保存到本机”。</p>
        <p lang="en">
          No course is saved on this device. Sign in when you are online and choose “Save to this device” on the page of
          a course.
        </p>
        <p><a href="/">霓裳学堂 Nishang Academy</a></p>`;
    }
    return html`<ul class="kept-courses">
      ${kept.map((one) => html`<li><a href="#${one.course}">${one.title}</a></li>`)}
    </ul>`;
  }

  /** What lies on this device, and what the portal said to what was sent. */
  private state() {
    const { seconds, answers } = this.box!.waiting();
    return html`<div class="offline-state" role="status" data-testid="offline-state">
      <span class="chip">${this.say(navigator.onLine ? 'online' : 'offline')}</span>
      <span
        >${seconds > 0 || answers > 0 ? this.say('waiting', minutes(seconds), answers) : this.say('nothing-waits')}</span
      >
      ${this.said ? this.told(this.said) : nothing}
      ${navigator.onLine ? html`<a href="/courses/${this.kept!.course}" data-testid="to-portal">${this.say('to-portal')}</a>` : nothing}
    </div>`;
  }

  private told(said: Said) {
    const lines = [];
    if (said.waits) lines.push(this.say('sign-in'));
    if (said.refused) lines.push(said.refused);
    if (said.sent > 0) lines.push(this.say('sent', minutes(said.sent), minutes(said.counted)));
    if (said.sent > said.counted + 5) lines.push(this.say('elsewhere'));
    if (said.right + said.wrong > 0) lines.push(this.say('judged', said.right, said.wrong));
    if (said.changed > 0) lines.push(this.say('changed', said.changed));
    if (said.gone > 0) lines.push(this.say('gone', said.gone));
    return html`<span data-testid="offline-told">${lines.join(' ')}</span>`;
  }

  private contents(texts: Texts) {
    return html`<h1 tabindex="-1" data-testid="offline-course">${texts.title}</h1>
      <p class="soft">${this.say('until', new Date(this.kept!.notAfter).toLocaleDateString(this.locale()))}</p>
      <ol class="kept-lessons">
        ${texts.lessons.map(
          (lesson) =>
            html`<li>
              <a href="#${texts.course}/${lesson.id}" data-testid="offline-${lesson.id}">${lesson.title}</a>
              <span class="soft">${this.standing(lesson)}</span>
            </li>`,
        )}
      </ol>`;
  }

  private locale(): string {
    return this.kept?.language === 'en' ? 'en-GB' : 'zh-CN';
  }

  private standing(lesson: Lesson): string {
    const there = this.kept!.lessons.find((one) => one.id === lesson.id);
    if (!there) return this.say('minutes', lesson.minutes);
    const left = Math.ceil(Math.max(0, there.floor - there.studied) / 60);
    return left === 0 && there.checks.length === 0 ? this.say('done') : this.say('left', left, there.checks.length);
  }

  private lesson(lesson: Lesson) {
    const all = this.texts!.lessons;
    const place = all.indexOf(lesson);
    const checks = this.kept!.lessons.find((one) => one.id === lesson.id)?.checks ?? [];
    const link = (other: Lesson | undefined, word: string) =>
      other
        ? html`<a class="action" href="#${this.texts!.course}/${other.id}" data-testid="offline-${word}"
            >${this.say(word)}</a
          >`
        : html`<span></span>`;
    return html`<p><a class="back" href="#${this.texts!.course}">${this.texts!.title}</a></p>
      <h1 tabindex="-1" data-testid="offline-lesson">${lesson.title}</h1>
      <p class="soft">${this.standing(lesson)}</p>
      <div class="lesson-text" role="article" @click=${this.clicked}>${unsafeHTML(lesson.html)}</div>
      <details class="basis">
        <summary>${this.say('basis', lesson.basis.length)}</summary>
        <ul>
          ${lesson.basis.map((one) => html`<li><span>${one.statement}</span> <span class="source">${one.source}</span></li>`)}
        </ul>
      </details>
      ${
        checks.length > 0
          ? html`<section class="lesson-checks">
              <h2>${this.say('checks')}</h2>
              <p class="soft">${this.say('checks-rule')}</p>
            </section>`
          : nothing
      }
      ${checks.map((check) => keyed(check.code, this.check(lesson, check, checks.length)))}
      <nav class="turn">
        ${link(all[place - 1], 'previous')}<span class="position">${place + 1} / ${all.length}</span
        >${link(all[place + 1], 'next')}
      </nav>`;
  }

  private check(lesson: Lesson, check: KeptCourse['lessons'][number]['checks'][number], of: number) {
    const waits = this.box!.given(check.code) !== undefined;
    return html`<div class="asked-question">
      <asked-item
        .question=${check.question}
        .labels=${this.kept!.items}
        .of=${of}
        .action=${this.say('answer')}
        data-testid="item-${check.code}"
        @item-answered=${(event: CustomEvent<string[]>) => this.give(lesson, check.code, check.version, event.detail)}
      ></asked-item>
      ${waits ? html`<p role="status" class="soft" data-testid="answer-kept">${this.say('answer-kept')}</p>` : nothing}
    </div>`;
  }

  private readonly clicked = (event: Event) => {
    const picture = (event.target as Element).closest('button.picture')?.querySelector('img');
    if (picture) showPicture(picture, this.say('close'));
  };
}

void wipe(keptCourses()[0]?.learner ?? '', Date.now());
customElements.define('offline-reader', OfflineReader);
