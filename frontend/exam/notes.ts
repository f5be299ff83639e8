import { html, nothing } from 'lit';
import type { Added, ExamClock } from './clock.ts';
import type { Words } from './words.ts';

/** Why the time is as it is: a pause that goes on, and what was added last. */
export function timeNotes(time: ExamClock, say: Words) {
  const last = time.grants.at(-1);
  return html`<div role="status" class="exam-notes" data-testid="exam-notes">
    ${
      time.pause
        ? html`<p class="exam-note is-paused">
            <strong>${say('paused', clockTime(time.pause.at))}</strong> ${say('paused-why', time.pause.reason)}
          </p>`
        : last
          ? html`<p class="exam-note">${added(last, say)}</p>`
          : nothing
    }
  </div>`;
}

function added(grant: Added, say: Words): string {
  return say(
    `added-${grant.kind.toLowerCase()}`,
    Math.max(1, Math.round(grant.seconds / 60)),
    grant.reason,
    clockTime(grant.at),
  );
}

export function clockTime(instant: string): string {
  return new Date(instant).toLocaleTimeString('zh-CN', {
    hour12: false,
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** Instead of the paper, while another browser writes it. */
export function elsewhereNote(time: ExamClock, waiting: number, say: Words, takeOver: () => void) {
  return html`<section class="exam-elsewhere" data-testid="exam-elsewhere">
    <h2>${say('elsewhere', clockTime(time.elsewhere!))}</h2>
    <p role="status">${waiting ? say('elsewhere-waiting', waiting) : say('elsewhere-saved')}</p>
    <p>${say('elsewhere-here')}</p>
    <button type="button" class="primary-action" @click=${takeOver} data-testid="exam-take-over">
      ${say('take-over')}
    </button>
  </section>`;
}
