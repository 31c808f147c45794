import { canonicalText } from '../../../../shared/domain/canonical-text.ts';
import type { LineWord, WordsOfLine } from './line.ts';

/** Text that is canonical whatever stands in it: Latin, and usual punctuation. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/u;

/**
 * The words of a line in canonical text (`canonicalText`), so that places told in it are those of the
 * text that is saved: `Å` is the letter and not the sign of the unit, and marks are one with their letters.
 */
export function canonicalLine(line: WordsOfLine): WordsOfLine {
  if (PLAIN.test(line.text) || canonicalText(line.text) === line.text) return line;
  let text = '';
  let end = 0;
  const moved: { readonly from: LineWord; readonly to: LineWord }[] = [];
  for (const word of line.words) {
    const said = canonicalText(line.text.slice(word.start, word.end));
    text += line.text.slice(end, word.start);
    moved.push({ from: word, to: { ...word, start: text.length, end: text.length + said.length } });
    text += said;
    end = word.end;
  }
  const at = (offset: number): number => {
    const place = moved.findLast(({ from }) => from.start <= offset);
    if (place === undefined) return offset;
    const { from, to } = place;
    const before = canonicalText(line.text.slice(from.start, Math.min(offset, from.end)));
    return Math.min(to.start + before.length, to.end) + Math.max(0, offset - from.end);
  };
  return {
    text,
    words: moved.flatMap(({ to }) => (to.start < to.end ? [to] : [])),
    scripts: line.scripts.flatMap((script) => {
      const [start, stop] = [at(script.start), at(script.end)];
      return start < stop ? [{ ...script, start, end: stop }] : [];
    }),
  };
}
