import { html, nothing, svg, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

export interface Option {
  key: string;
  text: string;
  html?: string;
}
interface Shape {
  form: string;
  numbers: number[];
}
/** What the server does not send, a question does not have. HTML comes from the server's own renderer only. */
export interface Question {
  position: number;
  kind: string;
  stem: string;
  html?: string;
  options: Option[];
  lefts?: Option[];
  several?: boolean;
  spots?: { src: string; width: number; height: number; shapes: Shape[] };
  unit?: string;
  policy?: string;
  penalty?: number;
  mustPass?: boolean;
  caseId?: string;
  caseHtml?: string;
}

export interface Desk {
  given: string[];
  of: number;
  closed: boolean;
  say(key: string, ...values: (string | number)[]): string;
  /** Unfinished: more of the answer is likely to follow at once. */
  put(value: string[], unfinished?: boolean): void;
}

/** A question with its fields, whatever its kind. Every kind can be answered by the keyboard alone. */
export function drawItem(question: Question, desk: Desk): TemplateResult {
  const about = question.caseHtml
    ? html`<section class="exam-case formatted" aria-label=${desk.say('case')} data-testid="exam-case">
        <b>${desk.say('case')}</b>${unsafeHTML(question.caseHtml)}
      </section>`
    : nothing;
  const stem = question.html
    ? html`<div class="exam-stem-html formatted" id=${`exam-stem-html-${question.position}`} data-testid="exam-stem">
        ${unsafeHTML(question.html)}
      </div>`
    : nothing;
  return html`${about}
    <fieldset
      class="exam-question"
      ?disabled=${desk.closed}
      aria-describedby=${question.html ? `exam-stem-html-${question.position}` : nothing}
    >
      <legend class="exam-stem" tabindex="-1">
        <span class="exam-number"
          >${desk.say('of', question.position, desk.of)} ·
          ${desk.say(`kind-${question.kind}`)}${policy(question, desk)}${mustPass(question, desk)}</span
        >
        ${question.html ? nothing : html`<span data-testid="exam-stem">${question.stem}</span>`}
      </legend>
      ${stem}${fields(question, desk)}
    </fieldset>`;
}

function mustPass(question: Question, desk: Desk) {
  return question.mustPass ? html` · <b data-testid="must-pass">${desk.say('must-pass')}</b>` : nothing;
}

function policy(question: Question, desk: Desk) {
  return question.policy ? ` · ${desk.say(`policy-${question.policy.toLowerCase()}`, question.penalty ?? 0)}` : '';
}

type Fields = (question: Question, desk: Desk) => TemplateResult | TemplateResult[];

/** A kind of item is one function here, under the name that the server has for it. */
const kinds: Record<string, Fields> = {
  single: (question, desk) => choices(question, desk, false),
  multiple: (question, desk) => choices(question, desk, true),
  'true-false': (question, desk) => choices(question, desk, false),
  'fill-in': fillIn,
  numeric,
  matching,
  ordering,
  'hot-spot': hotSpot,
  'short-answer': shortAnswer,
};

function fields(question: Question, desk: Desk) {
  if (!Object.hasOwn(kinds, question.kind)) throw new Error(`item kind: ${question.kind}`);
  return kinds[question.kind](question, desk);
}

function choices(question: Question, desk: Desk, several: boolean) {
  return question.options.map(
    (option) =>
      html`<label class="exam-option">
        <input
          type=${several ? 'checkbox' : 'radio'}
          name=${`q${question.position}`}
          value=${option.key}
          .checked=${desk.given.includes(option.key)}
          data-testid=${`exam-option-${option.key}`}
          @change=${(e: Event) => choose(desk, option.key, several, (e.target as HTMLInputElement).checked)}
        />
        <span class="exam-key" aria-hidden="true">${option.key.toUpperCase()}</span
        ><span>${option.html ? unsafeHTML(option.html) : option.text}</span></label
      >`,
  );
}

function choose(desk: Desk, key: string, several: boolean, checked: boolean) {
  if (!several) return desk.put([key]);
  const chosen = new Set(desk.given);
  if (checked) chosen.add(key);
  else chosen.delete(key);
  desk.put([...chosen].sort(), true);
}

function fillIn(_: Question, desk: Desk) {
  const words = (e: Event) => written((e.target as HTMLInputElement).value);
  return html`<label class="exam-fill"
    ><span>${desk.say('your-answer')}</span>
    <input
      type="text"
      maxlength="200"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      .value=${desk.given[0] ?? ''}
      data-testid="exam-fill-in"
      @input=${(e: Event) => desk.put(words(e), true)}
      @change=${(e: Event) => desk.put(words(e))}
  /></label>`;
}

function written(text: string): string[] {
  return text.trim() ? [text] : [];
}

function numeric(question: Question, desk: Desk) {
  const [number = '', unit = ''] = desk.given;
  const put = (text: string, key: string, unfinished: boolean) =>
    desk.put(text.trim() === '' && key === '' ? [] : question.options.length && key ? [text, key] : [text], unfinished);
  return html`<div class="exam-numeric">
    <label class="exam-fill"
      ><span>${desk.say('your-number')}</span>
      <input
        type="text"
        inputmode="decimal"
        maxlength="40"
        autocomplete="off"
        spellcheck="false"
        .value=${number}
        data-testid="exam-numeric"
        @input=${(e: Event) => put((e.target as HTMLInputElement).value, unit, true)}
        @change=${(e: Event) => put((e.target as HTMLInputElement).value, unit, false)}
    /></label>
    ${question.unit ? html`<span class="exam-unit">${question.unit}</span>` : nothing}
    ${
      question.options.length
        ? html`<label class="exam-fill"
            ><span>${desk.say('unit')}</span>
            <select
              data-testid="exam-unit"
              .value=${unit}
              @change=${(e: Event) => put(number, (e.target as HTMLSelectElement).value, false)}
            >
              <option value="" ?selected=${unit === ''}>${desk.say('choose')}</option>
              ${question.options.map((option) => html`<option value=${option.key} ?selected=${unit === option.key}>${option.text}</option>`)}
            </select></label
          >`
        : nothing
    }
  </div>`;
}

function matching(question: Question, desk: Desk) {
  const given = new Map(desk.given.map((pair) => pair.split(':') as [string, string]));
  const put = (left: string, choice: string) => {
    if (choice) given.set(left, choice);
    else given.delete(left);
    desk.put(
      [...given].sort(([one], [other]) => one.localeCompare(other)).map(([key, value]) => `${key}:${value}`),
      true,
    );
  };
  return html`<div class="exam-pairs">
    ${question.lefts!.map(
      (left) =>
        html`<label class="exam-pair"
          ><span>${left.key}. ${left.text}</span>
          <select
            data-testid=${`exam-match-${left.key}`}
            @change=${(e: Event) => put(left.key, (e.target as HTMLSelectElement).value)}
          >
            <option value="" ?selected=${!given.has(left.key)}>${desk.say('choose')}</option>
            ${question.options.map((option) => html`<option value=${option.key} ?selected=${given.get(left.key) === option.key}>${option.text}</option>`)}
          </select></label
        >`,
    )}
  </div>`;
}

function ordering(question: Question, desk: Desk) {
  const answered = desk.given.length > 0;
  const keys = answered ? desk.given : question.options.map((option) => option.key);
  const text = (key: string) => question.options.find((option) => option.key === key)?.text ?? '';
  const move = (e: Event, from: number, to: number) => {
    const moved = [...keys];
    [moved[from], moved[to]] = [moved[to], moved[from]];
    desk.put(moved, true);
    const list = (e.currentTarget as HTMLElement).closest('ol')!;
    list.nextElementSibling!.textContent = desk.say('moved', text(keys[from]), to + 1);
    // The buttons stay where they are and their steps change: the hand follows its step.
    const step = list.children[to].querySelectorAll<HTMLButtonElement>('button');
    const same = step[to < from ? 0 : 1];
    window.requestAnimationFrame(() => (same.disabled ? step[to < from ? 1 : 0] : same).focus());
  };
  return html`<ol class="exam-steps">
      ${keys.map(
        (key, place) =>
          html`<li>
            <span class="exam-step" data-testid=${`exam-step-${place + 1}`}>${text(key)}</span>
            <button
              type="button"
              aria-label=${desk.say('up', text(key))}
              ?disabled=${place === 0}
              @click=${(e: Event) => move(e, place, place - 1)}
              data-testid=${`exam-up-${place + 1}`}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label=${desk.say('down', text(key))}
              ?disabled=${place === keys.length - 1}
              @click=${(e: Event) => move(e, place, place + 1)}
              data-testid=${`exam-down-${place + 1}`}
            >
              ↓
            </button>
          </li>`,
      )}
    </ol>
    <p class="visually-hidden" role="status"></p>
    ${
      answered
        ? html`<p class="exam-hint">${desk.say('order-kept')}</p>`
        : html`<p class="exam-hint">
            ${desk.say('order-open')}
            <button type="button" class="action" @click=${() => desk.put(keys)} data-testid="exam-keep-order">
              ${desk.say('keep-order')}
            </button>
          </p>`
    }`;
}

function hotSpot(question: Question, desk: Desk) {
  const several = question.several ?? false;
  const spots = question.spots!;
  const shape = (form: Shape, key: string) => {
    const chosen = desk.given.includes(key);
    const [x, y] = middle(form);
    const n = form.numbers;
    const outline =
      form.form === 'circle'
        ? svg`<circle cx=${n[0]} cy=${n[1]} r=${n[2]}/>`
        : form.form === 'rect'
          ? svg`<rect x=${n[0]} y=${n[1]} width=${n[2]} height=${n[3]}/>`
          : svg`<polygon points=${n.join(' ')}/>`;
    return svg`<g class="exam-spot ${chosen ? 'is-chosen' : ''}" @click=${() => choose(desk, key, several, !chosen)}>
      ${outline}<circle class="exam-spot-key" cx=${x} cy=${y} r="11"/><text x=${x} y=${y + 5}>${chosen ? '✓' : key.toUpperCase()}</text></g>`;
  };
  // The list under the picture is the control; the picture is another way to it, for a pointer.
  return html`<div class="exam-picture">
      <img src=${spots.src} alt="" width=${spots.width} height=${spots.height} />
      <svg viewBox=${`0 0 ${spots.width} ${spots.height}`} aria-hidden="true">
        ${question.options.map((option, i) => shape(spots.shapes[i], option.key))}
      </svg>
    </div>
    ${choices(question, desk, several)}`;
}

/** Where an area's letter stands. */
function middle({ form, numbers: n }: Shape): [number, number] {
  if (form === 'circle') return [n[0], n[1]];
  if (form === 'rect') return [n[0] + n[2] / 2, n[1] + n[3] / 2];
  const mean = (axis: number) =>
    n.filter((_, i) => i % 2 === axis).reduce((sum, value) => sum + value, 0) / (n.length / 2);
  return [mean(0), mean(1)];
}

function shortAnswer(question: Question, desk: Desk) {
  const text = desk.given[0] ?? '';
  const words = (e: Event) => written((e.target as HTMLTextAreaElement).value);
  return html`<label class="exam-fill exam-text"
      ><span>${desk.say('your-answer')}</span>
      <textarea
        rows="9"
        maxlength="2000"
        .value=${text}
        aria-describedby=${`exam-length-${question.position}`}
        data-testid="exam-text"
        @input=${(e: Event) => desk.put(words(e), true)}
        @change=${(e: Event) => desk.put(words(e))}
      ></textarea>
    </label>
    <p class="exam-hint" id=${`exam-length-${question.position}`}>${desk.say('length', text.length, 2000)}</p>`;
}
