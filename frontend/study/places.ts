/** Where words stand in a text, whatever their case: from and to, in order of the words. */
export function places(text: string, words: string[]): [number, number][] {
  const sought = text.toLowerCase();
  const found: [number, number][] = [];
  for (const word of words.filter((one) => one !== '')) {
    for (let at = sought.indexOf(word); at >= 0; at = sought.indexOf(word, at + word.length)) {
      found.push([at, at + word.length]);
    }
  }
  return found;
}
