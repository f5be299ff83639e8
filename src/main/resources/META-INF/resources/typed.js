// Keeps what was typed on a page without the portal's program while its language or look is changed: these are links,
// and the page comes anew. It stays in the tab until the next page has loaded. Passwords are never kept.
(() => {
  const place = 'typed';
  const fields = () =>
    [...document.querySelectorAll('main input[name], main textarea[name], main select[name]')].filter(
      (one) => !['password', 'hidden', 'submit'].includes(one.type) && !('notKept' in one.dataset),
    );

  const before = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (before) {
    const { path, typed } = JSON.parse(before);
    if (path === location.pathname) {
      fields().forEach((one) => {
        one.value = typed[one.name] ?? one.value;
      });
    }
  }

  document.querySelector('header').addEventListener('click', (click) => {
    if (click.target.closest('a')) {
      const typed = Object.fromEntries(fields().map((one) => [one.name, one.value]));
      sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, typed }));
    }
  });
})();
