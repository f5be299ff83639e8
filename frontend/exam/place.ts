const NAME = 'nishang-exam-place';

let inMemory = '';

/** This browser's name for itself: the same in all its tabs, and after a restart. */
export function place(): string {
  try {
    const known = localStorage.getItem(NAME);
    if (known) return known;
    const name = fresh(20);
    localStorage.setItem(NAME, name);
    return name;
  } catch {
    return (inMemory ||= fresh(20)); // a forbidden store: the page is a place of its own
  }
}

export function fresh(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}
