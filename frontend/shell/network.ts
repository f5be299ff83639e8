type Connected = { navigator: { onLine: boolean }; Vaadin?: { connectionState?: { offline: boolean } } };

/** Whether the browser has no network, or the portal's client has given up. */
export function isOffline(page: unknown): boolean {
  const { navigator, Vaadin } = page as Connected;
  return !navigator.onLine || Vaadin?.connectionState?.offline === true;
}

type Link = { href: string; target: string; hasAttribute(name: string): boolean };

/** Whether a link takes the page away: within the portal, in the same window. Files are saved by the browser itself. */
export function leadsAway(link: Link, here: { origin: string; pathname: string; search: string }): boolean {
  const to = new URL(link.href);
  const isHere = to.pathname === here.pathname && to.search === here.search;
  return (
    to.origin === here.origin &&
    !isHere &&
    ['', '_self'].includes(link.target) &&
    !link.hasAttribute('download') &&
    !link.hasAttribute('data-works-offline')
  );
}
