import '@vaadin/date-picker';

/**
 * What Vaadin's calendar keeps from those who do not see it: the calendar is called like its field, the field says what
 * it has opened, the days of the week are heads of their columns, and the page beside a calendar, which goes on being
 * used, is not hidden.
 */
interface Picker extends HTMLElement {
  label: string;
  inputElement: HTMLElement;
  _overlayContent: HTMLElement;
  /** Undoes what hid the rest of the page; called once. */
  __showOthers: (() => void) | null;
  _onOverlayOpened(): void;
}

interface Month extends HTMLElement {
  shadowRoot: ShadowRoot;
  updated(changed: Map<string, unknown>): void;
}

function prototypeOf<T extends HTMLElement>(tag: string): T {
  return customElements.get(tag)!.prototype as T;
}

function tell(picker: Picker) {
  const calendar = picker._overlayContent;
  calendar.id ||= `calendar-of-${picker.inputElement.id}`;
  calendar.setAttribute('aria-label', picker.label);
  picker.inputElement.setAttribute('aria-controls', calendar.id);
  picker.__showOthers?.();
  picker.__showOthers = null;
}

const pickers = prototypeOf<Picker>('vaadin-date-picker');
const opened = pickers._onOverlayOpened;
pickers._onOverlayOpened = function () {
  opened.call(this);
  tell(this);
};

const months = prototypeOf<Month>('vaadin-month-calendar');
const updated = months.updated;
months.updated = function (changed) {
  updated?.call(this, changed);
  this.shadowRoot.querySelectorAll('[role=columnheader]').forEach((day) => day.removeAttribute('aria-hidden'));
};
