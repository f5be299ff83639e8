/// <reference types="node" />
import { mock } from 'node:test';

/** Where the tests begin, by the server's clock and, unless a test says otherwise, by the browser's. */
export const START = Date.parse('2026-11-29T01:00:00Z');

/** What a page keeps between visits; `full` makes it refuse to take more. */
class Store {
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? (this as unknown as Record<string, string>)[name] : null;
  }

  setItem(name: string, value: string) {
    if (browser.full) throw new DOMException('full', 'QuotaExceededError');
    Object.assign(this, { [name]: value });
    browser.tellOthers(name, value);
  }

  removeItem(name: string) {
    delete (this as unknown as Record<string, string>)[name];
    browser.tellOthers(name, null);
  }
}

/** The part of a window that a tab has for itself; its timers are the test's. */
export class Tab extends EventTarget {
  setTimeout = (work: () => void, milliseconds: number) => setTimeout(work, milliseconds);
  setInterval = (work: () => void, milliseconds: number) => setInterval(work, milliseconds);
  clearTimeout = (timer: number) => clearTimeout(timer);
  clearInterval = (timer: number) => clearInterval(timer);
}

/** One holder at a time, the others in line, as the browsers do it for all tabs of a site. */
class Locks {
  private last: Promise<unknown> = Promise.resolve();

  request<T>(_name: string, work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work, work);
    this.last = done.catch(() => undefined);
    return done;
  }
}

/** A browser small enough for a test: network, storage, tabs and time are in the test's hands. */
class Browser {
  full = false;
  visibility: DocumentVisibilityState = 'visible';
  private tabs: Tab[] = [];
  private acting?: Tab;
  private passed = 0;

  /** A new browser with one empty tab; its network is `answer`. */
  start(answer: (url: string, request: RequestInit) => Promise<Response>) {
    this.full = false;
    this.visibility = 'visible';
    this.tabs = [];
    this.passed = 0;
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: START });
    mock.method(performance, 'now', () => this.passed);
    give('fetch', (url: string, request: RequestInit = {}) => answer(url, request));
    give('localStorage', new Store());
    give('sessionStorage', new Store());
    const page = new EventTarget();
    Object.defineProperty(page, 'visibilityState', { get: () => this.visibility });
    give('document', page);
    this.restart();
  }

  end() {
    mock.timers.reset();
    mock.restoreAll();
  }

  /** All tabs are gone, with the requests and locks that they held; what is stored stays. */
  restart() {
    this.tabs = [];
    give('navigator', { locks: new Locks() });
    this.openTab();
  }

  openTab(): Tab {
    const tab = new Tab();
    this.tabs.push(tab);
    give('window', tab);
    return tab;
  }

  /** Does something in one tab; the others hear of what it stores. */
  inTab(tab: Tab, work: () => void) {
    this.acting = tab;
    work();
    this.acting = undefined;
  }

  tellOthers(key: string, newValue: string | null) {
    if (!this.acting) return;
    for (const tab of this.tabs) {
      if (tab !== this.acting) tab.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
    }
  }

  show(visibility: DocumentVisibilityState) {
    this.visibility = visibility;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** Time passes, and what it sets off is done. */
  async passes(milliseconds: number) {
    await settled();
    for (let left = milliseconds; left > 0; left -= 250) {
      const step = Math.min(left, 250);
      this.passed += step;
      mock.timers.tick(step);
      await settled();
    }
  }

  /** Somebody sets the computer's clock. */
  setClock(instant: number) {
    mock.timers.setTime(instant);
  }

  /** The time that has passed since the start, in ms. */
  get elapsed(): number {
    return this.passed;
  }
}

export const browser = new Browser();

/** All promises that can be kept now are. */
export async function settled() {
  for (let i = 0; i < 3; i++) await new Promise((done) => setImmediate(done));
}

function give(name: string, value: unknown) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
