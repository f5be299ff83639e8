import { html } from 'lit';
import type { ExamClock } from './clock.ts';
import type { Outbox } from './outbox.ts';
import type { Words } from './words.ts';

const SHORT = 300000;

/** Above the paper: the time that is left, and whether everything is saved. */
export function bar(time: ExamClock, outbox: Outbox, say: Words) {
  return html`<div class="exam-bar">
    <div class="exam-time ${time.left < SHORT ? 'is-short' : ''}">
      <span class="exam-clock" aria-hidden="true">${time.reading}</span>
      <span class="exam-words" role="timer">${say('left', time.minutes)}</span>
    </div>
    <p class="exam-saved ${outbox.trouble ? 'is-waiting' : ''}" role="status" data-testid="exam-saved">
      ${saved(time, outbox, say)}
    </p>
  </div>`;
}

function saved(time: ExamClock, outbox: Outbox, say: Words): string {
  const waiting = outbox.waiting;
  if (time.pause) return waiting ? say('paused-waiting', waiting) : say('paused-saved');
  if (outbox.trouble) return outbox.keeps ? say('waiting', waiting) : say('waiting-unkept', waiting);
  if (waiting) return say('saving');
  return outbox.savedAt ? say('saved', outbox.savedAt) : say('nothing-yet');
}
