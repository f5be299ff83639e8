/** The list that a choice opens is called like the choice. */
document.addEventListener(
  'opened-changed',
  ({ target }) => {
    if (target instanceof HTMLElement && target.localName === 'vaadin-select') {
      const name = (target as HTMLElement & { label?: string }).label ?? '';
      target.querySelector('vaadin-select-list-box')?.setAttribute('aria-label', name);
    }
  },
  true,
);
