const COUNTED = /\{(\d+),\s*plural,\s*one\{([^{}]*)\}\s*other\{([^{}]*)\}\s*\}/g;

/** A text with values in the places of {0}, {1} …; {0,plural,one{# day} other{# days}} is for counts. */
export function filled(text: string, ...values: (string | number)[]): string {
  const value = (i: string) => String(values[Number(i)] ?? '');
  return text
    .replace(COUNTED, (_, i: string, one: string, other: string) =>
      (value(i) === '1' ? one : other).replaceAll('#', value(i)),
    )
    .replace(/\{(\d+)\}/g, (whole, i: string) => (Number(i) < values.length ? value(i) : whole));
}
