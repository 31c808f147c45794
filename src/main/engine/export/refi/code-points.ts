/** Pairs of code units that are one character. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * Where something stands among the characters of a text, by where it stands among its UTF-16 code units:
 * REFI-QDA counts Unicode characters. A place within a character is that of its end.
 */
export function codePoints(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(PAIR), ({ index }) => index);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset - 1) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
