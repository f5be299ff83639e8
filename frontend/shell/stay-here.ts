import { isOffline, leadsAway } from './network.ts';

/**
 * While the network is down nothing leads away from a page and what was typed there: not a link, not going back. The
 * line above the page says why. Without this the portal's client puts an empty frame in the place of the page.
 */
document.addEventListener(
  'click',
  (event) => {
    const link = event
      .composedPath()
      .find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement && one.href !== '');
    if (link && leadsAway(link, window.location) && isOffline(window)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  },
  { capture: true },
);

type Leaving = Event & { navigationType: string; hashChange: boolean };

// Not every browser tells about going back before it happens.
const { navigation } = window as Window & { navigation?: EventTarget };
navigation?.addEventListener('navigate', (event) => {
  const leaving = event as Leaving;
  if (leaving.navigationType === 'traverse' && !leaving.hashChange && leaving.cancelable && isOffline(window)) {
    leaving.preventDefault();
  }
});
