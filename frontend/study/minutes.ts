/** Seconds as minutes, with one place where it says something. */
export function minutes(seconds: number): number {
  return Number((seconds / 60).toFixed(seconds < 600 ? 1 : 0));
}
