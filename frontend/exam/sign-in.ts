import { html, nothing } from 'lit';
import type { Words } from './words.ts';

/** How a sign-in ended: some give a code next, who failed twice solves a riddle on the page of the sign-in, and a password that somebody else chose is changed before anything else. */
export type SignInEnd = 'signed-in' | 'code-needed' | 'riddle-asked' | 'change-password' | 'refused';

/** Signs in without leaving the page. */
export async function signIn(form: HTMLFormElement): Promise<SignInEnd> {
  try {
    const state = await (await fetch('/api/session')).json();
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    body.set(state.csrfParameter, state.csrfToken);
    await fetch('/login', { method: 'POST', body, redirect: 'manual' });
    const after = await (await fetch('/api/session')).json();
    if (after.codeNeeded) return 'code-needed';
    if (!after.signedIn) return after.riddleAsked ? 'riddle-asked' : 'refused';
    return after.mustChangePassword ? 'change-password' : 'signed-in';
  } catch {
    return 'refused'; // no network, or not the portal: it can be tried again
  }
}

export function signInDialog(say: Words, failed: boolean, submit: (event: Event) => void) {
  return html`<dialog open class="exam-dialog" aria-labelledby="sign-in-title">
    <form @submit=${submit}>
      <h2 id="sign-in-title">${say('sign-in-title')}</h2>
      <p>${say('sign-in-why')}</p>
      ${failed ? html`<p class="exam-error" role="alert">${say('sign-in-error')}</p>` : nothing}
      <label
        ><span>${say('username')}</span
        ><input name="username" autocomplete="username" required data-first data-testid="exam-username"
      /></label>
      <label
        ><span>${say('password')}</span
        ><input name="password" type="password" autocomplete="current-password" required data-testid="exam-password"
      /></label>
      <button class="primary-action" data-testid="exam-sign-in">${say('sign-in')}</button>
    </form>
  </dialog>`;
}
