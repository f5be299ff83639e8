import { places } from './places.ts';

/** Marks words in a part of the page, where the browser can; the part itself is marked in any case. */
export function highlight(part: Element, words: string[]) {
  if (!('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const [from, to] of places(texts.currentNode.textContent ?? '', words)) {
      const range = new Range();
      range.setStart(texts.currentNode, from);
      range.setEnd(texts.currentNode, to);
      ranges.push(range);
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}
