/**
 * The block at which somebody stops reading: the first whose end is below the top third of the window; the last one at
 * the end of the text. Counted from 1.
 */
export function readTo(blocks: { bottom: number }[], height: number): number {
  const at = blocks.findIndex((block) => block.bottom > height / 3);
  return at < 0 ? blocks.length : at + 1;
}
