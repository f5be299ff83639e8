// How the page looks: larger text, more contrast. The choice is the portal's own cookie, so one choice holds for all pages.
const COOKIE = 'sight';
const YEAR = 365 * 86400;
const LOOKS = ['large-text', 'high-contrast'];
const root = document.documentElement.classList;

function kept() {
  const cookie = document.cookie.split('; ').find((one) => one.startsWith(`${COOKIE}=`)) ?? '';
  return cookie.slice(COOKIE.length + 1).split('.');
}

function keep() {
  const chosen = LOOKS.filter((looks) => root.contains(looks)).join('.');
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${COOKIE}=${chosen}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

for (const looks of LOOKS) root.toggle(looks, kept().includes(looks));

for (const one of document.querySelectorAll('[data-sight]')) {
  const show = () => one.setAttribute('aria-checked', root.contains(one.dataset.sight));
  show();
  one.addEventListener('click', () => {
    root.toggle(one.dataset.sight);
    keep();
    show();
  });
}
