import { filled } from '../exam/filled.ts';
import { highlight } from './highlight.ts';
import { OwnNotes } from './own-notes.ts';
import { showPicture } from './picture.ts';
import { readTo } from './read-to.ts';

/** How long the line stays that says where reading goes on. */
const SAID = 12_000;
/** Nothing was scrolled for so long. */
const SETTLED = 300;

/**
 * The text of a lesson: its pictures open large, reading goes on at the block where it stopped, blocks can be marked and
 * have notes of one's own, and the pictures of the next lesson are there before it is opened.
 */
class LessonText extends HTMLElement {
  private readonly watch = new MutationObserver(() => this.arrive());
  private readonly notes = new OwnNotes(this);
  private arrived = false;
  /** The block at which reading stops, and what of it the server knows. */
  private at = 0;
  private sent = 0;
  private timer = 0;

  connectedCallback() {
    this.addEventListener('click', this.clicked);
    document.addEventListener('visibilitychange', this.leaving);
    window.addEventListener('pagehide', this.leaving);
    window.addEventListener('scroll', this.scrolled, { passive: true });
    this.watch.observe(this, { childList: true });
    this.arrive();
  }

  disconnectedCallback() {
    this.watch.disconnect();
    this.removeEventListener('click', this.clicked);
    document.removeEventListener('visibilitychange', this.leaving);
    window.removeEventListener('pagehide', this.leaving);
    window.removeEventListener('scroll', this.scrolled);
    window.clearTimeout(this.timer);
    this.stop();
  }

  /** COURSE/lesson */
  get lesson(): string {
    return this.getAttribute('lesson') ?? '';
  }

  get blocks(): HTMLElement[] {
    return [...this.children].filter((child): child is HTMLElement => child.id.startsWith('par-'));
  }

  say(key: string, ...values: (string | number)[]): string {
    const labels = JSON.parse(this.getAttribute('labels') ?? '{}') as Record<string, string>;
    return filled(labels[key] ?? '', ...values);
  }

  private arrive() {
    if (this.arrived || this.blocks.length === 0) return;
    this.arrived = true;
    this.querySelectorAll<HTMLElement>('button.picture').forEach((button) => {
      button.setAttribute('aria-label', this.say('larger', button.querySelector('img')?.alt ?? ''));
    });
    // After the router has gone to the top of the page.
    window.setTimeout(() => {
      if (!this.named()) this.resume();
    }, 150);
    if (this.hasAttribute('own')) void this.notes.show();
    window.setTimeout(() => this.prefetch(), 5000);
  }

  /** Goes to the place that the address names, from a search or a bookmark, and marks what was looked for. */
  private readonly named = (): boolean => {
    const asked = new URLSearchParams(window.location.search);
    const place = Number(asked.get('at') ?? NaN);
    const basis = this.parentElement?.querySelector<HTMLDetailsElement>('.basis');
    const block = place === 0 ? basis : this.blocks[place - 1];
    if (!block) return false;
    if (block instanceof HTMLDetailsElement) block.open = true;
    block.classList.add('found-block');
    highlight(block, (asked.get('find') ?? '').toLowerCase().split(/\s+/));
    block.scrollIntoView({ block: 'center' });
    return true;
  };

  private resume() {
    const stopped = Number(this.getAttribute('resume') ?? 0);
    const block = this.blocks[stopped - 1];
    this.sent = stopped;
    if (!block || stopped < 3) return;
    const line = document.createElement('p');
    line.className = 'resumed';
    line.setAttribute('role', 'status');
    const top = document.createElement('button');
    top.type = 'button';
    top.textContent = this.say('from-start');
    top.addEventListener('click', () => {
      line.remove();
      window.scrollTo({ top: 0 });
    });
    line.append(this.say('resumed'), ' ', top);
    this.prepend(line);
    block.scrollIntoView({ block: 'start' });
    window.setTimeout(() => line.remove(), SAID);
  }

  private readonly clicked = (event: Event) => {
    const picture = (event.target as Element).closest('button.picture')?.querySelector('img');
    if (picture) showPicture(picture, this.say('close'));
  };

  private readonly scrolled = () => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const ends = this.blocks.map((block) => block.getBoundingClientRect());
      this.at = readTo(ends, window.innerHeight);
    }, SETTLED);
  };

  private readonly leaving = () => {
    if (document.visibilityState === 'hidden') this.stop();
  };

  /** Tells where reading stopped. */
  private stop() {
    if (!this.hasAttribute('own') || this.at === 0 || this.at === this.sent) return;
    this.sent = this.at;
    void fetch('/api/study/stop', {
      method: 'POST',
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ lesson: this.lesson, block: this.at }),
    }).catch(() => undefined);
  }

  private prefetch() {
    if (!this.isConnected) return;
    (JSON.parse(this.getAttribute('ahead') ?? '[]') as string[]).forEach((address) => {
      const picture = new Image();
      picture.fetchPriority = 'low';
      picture.src = address;
    });
  }
}

customElements.define('lesson-text', LessonText);
