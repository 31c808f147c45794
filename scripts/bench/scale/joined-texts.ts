import { seededRandom } from '../../trial/random.ts';
import type { CorpusText } from '../corpora.ts';

/** So that every run makes the same texts. */
const SEED = 20_261_129;

/** The place of the word nearest to the middle of a text. */
function middle(text: string): number {
  const space = text.indexOf(' ', Math.floor(text.length / 2));
  return space === -1 ? text.length : space;
}

/** The first half of one text and the second half of another. */
const join = (first: string, second: string): string =>
  `${first.slice(0, middle(first))}${second.slice(middle(second))}`;

/**
 * So many different texts: the given ones, then ones that are joined of the first half of one, in
 * order, and the second half of another, by chance with a fixed seed. None are given, none come out.
 */
export function joinTexts(texts: readonly CorpusText[], wanted: number): CorpusText[] {
  if (texts.length === 0) return [];
  const random = seededRandom(SEED);
  const joined = texts.slice(0, wanted);
  for (let at = 0; joined.length < wanted; at += 1) {
    const first = texts[at % texts.length]!;
    const second = random.pick(texts);
    joined.push({
      title: join(first.title, second.title),
      text: join(first.text, second.text),
    });
  }
  return joined;
}
