import { html, nothing } from 'lit';
import type { ExamClock } from './clock.ts';
import type { Question } from './items.ts';
import type { Outbox } from './outbox.ts';
import type { Words } from './words.ts';

/** Asks before handing in: what is open, what is flagged, and that it is final. */
export function handInDialog(questions: Question[], outbox: Outbox, say: Words, handIn: () => void, goOn: () => void) {
  const open = questions.filter((q) => outbox.answer(q.position).length === 0).map((q) => q.position);
  const flagged = questions.filter((q) => outbox.isFlagged(q.position)).map((q) => q.position);
  return html`<dialog
    open
    class="exam-dialog"
    aria-labelledby="finish-title"
    @keydown=${(e: KeyboardEvent) => e.key === 'Escape' && goOn()}
  >
    <div>
      <h2 id="finish-title">${say('finish-question')}</h2>
      <p>${open.length ? say('finish-open', open.length, open.join('、')) : say('finish-all')}</p>
      ${flagged.length ? html`<p>${say('finish-flagged', flagged.join('、'))}</p>` : nothing}
      <p>${say('finish-final')}</p>
      <div class="exam-moves">
        <button type="button" class="action" data-first @click=${goOn}>${say('go-on')}</button>
        <button type="button" class="primary-action" @click=${handIn} data-testid="exam-finish-confirm">
          ${say('finish')}
        </button>
      </div>
    </div>
  </dialog>`;
}

/** Over the paper while it is being handed in. */
export function handInVeil(time: ExamClock, outbox: Outbox, byTime: boolean, say: Words) {
  const words = time.pause && !byTime ? 'paused-finish' : outbox.trouble ? 'finish-waits' : 'handing-in';
  return html`<div class="exam-veil" role="status">${say(words)}</div>`;
}
