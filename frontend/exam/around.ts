/** Of these the page around tells its server, which may have no session any more: it would leave the exam. */
export const KEPT = [
  'online',
  'offline',
  'vaadin-page-visibility-change',
  'vaadin-screen-orientation-change',
  'vaadin-fullscreen-change',
  'vaadin-geolocation-availability-change',
];

/**
 * The page around the sheet. After a restart of the portal its session is gone, and whatever made it ask its server
 * (a look at another window, a turned phone, a network that comes back) would take the learner to the sign-in page. The
 * sheet has no use for that page until the exam is over, so it hears nothing.
 */
export class PageAround {
  private readonly online: () => void;

  /** @param online the network is back */
  constructor(online: () => void) {
    this.online = online;
  }

  hush() {
    for (const event of KEPT) window.addEventListener(event, this.hear, { capture: true });
  }

  letHear() {
    for (const event of KEPT) window.removeEventListener(event, this.hear, { capture: true });
  }

  private hear = (event: Event) => {
    event.stopImmediatePropagation();
    if (event.type === 'online') this.online();
  };
}
