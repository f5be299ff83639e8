import { filled } from './filled.ts';

/** A text of the sheet in the learner's language, with values in the places of {0}, {1} … */
export type Words = (key: string, ...values: (string | number)[]) => string;

export function wordsOf(labels: () => Record<string, string>): Words {
  return (key, ...values) => filled(labels()[key] ?? '', ...values);
}
