/**
 * What a browser keeps of one attempt, each thing under a name of its own: tabs see each other's writes late, and one
 * record for all would lose what another tab has just written. What a full or forbidden store does not take is kept as
 * long as the page is open.
 */
export class Kept {
  private readonly prefix: string;
  private readonly memory = new Map<string, string>();

  constructor(attempt: string) {
    this.prefix = `nishang-exam-${attempt}-`;
  }

  /** Whether all whose name begins so would be there after a restart of the browser. */
  isSafe(beginning: string): boolean {
    return ![...this.memory.keys()].some((name) => name.startsWith(beginning));
  }

  get(name: string): string | null {
    return this.memory.get(name) ?? attempted(() => localStorage.getItem(this.prefix + name), null);
  }

  set(name: string, value: string | null) {
    this.memory.delete(name);
    const stored = attempted(() => {
      if (value === null) localStorage.removeItem(this.prefix + name);
      else localStorage.setItem(this.prefix + name, value);
      return true;
    }, false);
    if (!stored && value !== null) this.memory.set(name, value);
  }

  /** All names that begin so, and what is kept under them. */
  all(beginning: string): [name: string, value: string][] {
    const stored = attempted(() => Object.keys(localStorage), [])
      .map((key) => this.nameOf(key))
      .filter((name) => name !== null);
    const names = new Set([...this.memory.keys(), ...stored].filter((name) => name.startsWith(beginning)));
    return [...names].map((name) => [name, this.get(name) ?? '']);
  }

  /** The name under which a key of the browser's store is known here; null for another attempt's. */
  nameOf(key: string | null): string | null {
    return key?.startsWith(this.prefix) ? key.slice(this.prefix.length) : null;
  }

  /** For this tab alone: where it stood before a reload. */
  ofTab(name: string): string | null {
    return attempted(() => sessionStorage.getItem(this.prefix + name), null);
  }

  setOfTab(name: string, value: string) {
    attempted(() => sessionStorage.setItem(this.prefix + name, value), undefined);
  }
}

function attempted<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
