import { html, nothing } from 'lit';
import type { Outbox } from './outbox.ts';
import type { Words } from './words.ts';

/** Where the learner stands on the paper, and how to get elsewhere. */
export interface Walk {
  at: number;
  of: number;
  outbox: Outbox;
  say: Words;
  go(position: number): void;
  handIn(): void;
}

/** Below a question: back, flag, on; after the last one: hand in. */
export function moves({ at, of, outbox, say, go, handIn }: Walk) {
  return html`<div class="exam-moves">
    <button type="button" class="action" ?disabled=${at === 1} @click=${() => go(at - 1)} data-testid="exam-previous">
      ‹ ${say('previous')}
    </button>
    <button
      type="button"
      class="action exam-flag"
      aria-pressed=${outbox.isFlagged(at)}
      @click=${() => outbox.flag(at)}
      data-testid="exam-flag"
    >
      ⚑ ${say('flag')}
    </button>
    ${
      at < of
        ? html`<button type="button" class="primary-action" @click=${() => go(at + 1)} data-testid="exam-next">
            ${say('next')} ›
          </button>`
        : html`<button type="button" class="primary-action" @click=${handIn} data-testid="exam-finish">
            ${say('finish')}
          </button>`
    }
  </div>`;
}

/** All questions as a strip of numbers, each with its state. */
export function strip(walk: Walk) {
  const { at, of, say, handIn } = walk;
  return html`<nav class="exam-strip" aria-label=${say('strip')}>
    ${Array.from({ length: of }, (_, i) => mark(walk, i + 1))}
    ${
      at < of
        ? html`<button type="button" class="exam-hand-in" @click=${handIn} data-testid="exam-finish-early">
            ${say('finish')}
          </button>`
        : nothing
    }
  </nav>`;
}

function mark({ at, outbox, say, go }: Walk, position: number) {
  const answered = outbox.answer(position).length > 0;
  const flagged = outbox.isFlagged(position);
  const state = [answered ? say('answered') : say('open'), flagged ? say('flagged') : ''].filter(Boolean).join(' ');
  return html`<button
    type="button"
    class="exam-mark ${answered ? 'is-answered' : ''} ${flagged ? 'is-flagged' : ''}"
    aria-current=${position === at ? 'step' : 'false'}
    aria-label=${`${position} ${state}`}
    @click=${() => go(position)}
  >
    ${position}
  </button>`;
}
