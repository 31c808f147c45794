import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { MarkedWords } from '../rules/kind-rules.ts';
import type { WordTraits } from '../text/word-traits.ts';
import { readEffect } from './effect.ts';
import { fillEffect } from './effect-fields.ts';
import type { ResultSignReader } from './result-signs.ts';

/** What marked words say of a result. `traits` are the `FINDING_TRAITS` of the reader. Linear. */
export function describeFinding(
  { around: { text }, asSentence }: MarkedWords,
  signs: ResultSignReader,
  traits: WordTraits,
): SketchOf<'finding'> {
  const read = asSentence();
  const { start, end } = read.sentence;
  const { change, value } = signs.read(text, read);
  const quote = text.slice(start, end);
  return {
    kind: 'finding',
    change,
    value,
    ...fillEffect(readEffect(quote, traits.ofAny(read.words)), quote),
  };
}
