import { keptCourses, wipe } from './kept.ts';
import { renew } from './keeping.ts';
import { Outbox } from './outbox.ts';

/**
 * On every screen: courses that are kept belong to who is signed in and go when somebody else is, or signs out; what was
 * read without a network is sent as soon as there is one.
 */
class OfflineGuard extends HTMLElement {
  connectedCallback() {
    document.addEventListener('click', this.clicked, { capture: true });
    window.addEventListener('online', this.arrive);
    void this.arrive();
  }

  disconnectedCallback() {
    document.removeEventListener('click', this.clicked, { capture: true });
    window.removeEventListener('online', this.arrive);
  }

  private get learner(): string {
    return this.getAttribute('learner') ?? '';
  }

  private readonly arrive = async () => {
    await wipe(this.learner, Date.now());
    if (this.learner === '' || !('locks' in navigator)) return;
    for (const box of Outbox.of(this.learner)) await box.send();
    for (const kept of keptCourses()) await renew(kept).catch(() => undefined); // later, then
  };

  private readonly clicked = (event: Event) => {
    if ((event.target as Element).closest('.sign-out')) void wipe('', Date.now());
  };
}

customElements.define('offline-guard', OfflineGuard);
