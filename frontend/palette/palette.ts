/**
 * The search over everything. The server finds; here are the keys: Ctrl+K and ⌘K open it, the arrows move the choice
 * while the focus stays in the field, Enter takes it. The dialog is the browser's own, which holds the focus and closes
 * by Esc.
 */
class Palette extends HTMLElement {
  private readonly hear = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.open();
    }
  };
  private readonly watch = new MutationObserver(() => this.choose(0));

  connectedCallback() {
    document.addEventListener('keydown', this.hear);
    this.addEventListener('keydown', this.move);
    this.addEventListener('click', this.clicked);
    this.watch.observe(this, { childList: true, subtree: true });
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.hear);
    this.watch.disconnect();
  }

  private get dialog() {
    return this.querySelector('dialog')!;
  }

  private get field() {
    return this.querySelector('input')!;
  }

  private get options() {
    return [...this.querySelectorAll<HTMLElement>('[role=option]')];
  }

  private open() {
    if (this.dialog.open || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) {
      return;
    }
    this.field.value = '';
    this.dialog.showModal();
    this.field.focus();
    this.dispatchEvent(new CustomEvent('palette-open'));
  }

  private readonly clicked = (event: Event) => {
    const at = event.target as HTMLElement;
    if (at.closest('.palette-opener')) {
      this.open();
    } else if (at === this.dialog || at.closest('[role=option], [data-testid=palette-close]')) {
      this.dialog.close();
    }
  };

  private readonly move = (event: KeyboardEvent) => {
    if (event.isComposing || event.target !== this.field) {
      return; // Enter ends what is typed by an input method
    }
    const options = this.options;
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.choose((at + step + options.length) % Math.max(1, options.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      options[at]?.click();
    }
  };

  private choose(chosen: number) {
    const options = this.options;
    options.forEach((option, place) => {
      option.id = `palette-option-${place}`;
      option.setAttribute('aria-selected', String(place === chosen));
    });
    const one = options[chosen];
    if (one) {
      this.field.setAttribute('aria-activedescendant', one.id);
      one.scrollIntoView({ block: 'nearest' });
    } else {
      this.field?.removeAttribute('aria-activedescendant');
    }
  }
}

customElements.define('nishang-palette', Palette);
