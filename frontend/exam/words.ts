/** A text of the sheet in the learner's language, with values in the places of {0}, {1} … */
export type Words = (key: string, ...values: (string | number)[]) => string;

export function wordsOf(labels: () => Record<string, string>): Words {
  return (key, ...values) =>
    values.reduce<string>((text, value, i) => text.replace(`{${i}}`, String(value)), labels()[key] ?? '');
}
