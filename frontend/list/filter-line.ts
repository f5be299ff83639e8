/**
 * Filters of a list in one line. Those for which there is no room are folded behind a button that says how many; what
 * is chosen comes first, so that it is never folded before what is not. Folded ones cannot be reached by Tab.
 */
class FilterLine extends HTMLElement {
  private readonly size = new ResizeObserver(() => this.fold());
  private readonly watch = new MutationObserver(() => this.observe());
  private open = false;

  connectedCallback() {
    this.more.addEventListener('click', this.toggle);
    this.watch.observe(this.line, { childList: true });
    this.observe();
  }

  disconnectedCallback() {
    this.more.removeEventListener('click', this.toggle);
    this.size.disconnect();
    this.watch.disconnect();
  }

  private get line() {
    return this.querySelector<HTMLElement>('.filter-line')!;
  }

  private get more() {
    return this.querySelector<HTMLButtonElement>('.more-filters')!;
  }

  /** Text of the interface may come after the element, and with it other widths. */
  private observe() {
    this.size.disconnect();
    [this, ...this.line.children].forEach((part) => this.size.observe(part));
  }

  private readonly toggle = () => {
    this.open = !this.open;
    const first = this.line.querySelector<HTMLElement>('[inert]');
    this.fold();
    if (this.open) {
      first?.querySelector<HTMLElement>('[data-testid]')?.focus();
    }
  };

  private fold() {
    const parts = [...this.line.children] as HTMLElement[];
    const gap = parseFloat(getComputedStyle(this.line).columnGap) || 0;
    const width = parts.reduce((sum, part) => sum + part.offsetWidth + gap, -gap);
    const folds = getComputedStyle(this.line).flexWrap === 'wrap' && !this.line.classList.contains('asked');
    const tooMany = folds && width > this.clientWidth;
    this.line.classList.toggle('folded', tooMany && !this.open);
    this.line.classList.toggle('open', tooMany && this.open);
    this.more.hidden = !tooMany;
    this.more.setAttribute('aria-expanded', String(this.open));
    const first = Math.min(...parts.map((part) => part.offsetTop));
    let folded = 0;
    for (const part of parts) {
      const below = tooMany && !this.open && part.offsetTop > first + part.offsetHeight / 2;
      part.toggleAttribute('inert', below);
      folded += Number(below);
    }
    this.more.textContent = this.open ? this.dataset.fewer! : `${this.dataset.more} ${folded}`;
  }
}

customElements.define('nishang-filter-line', FilterLine);
