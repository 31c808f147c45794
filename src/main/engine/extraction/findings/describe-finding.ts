import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { MarkedWords } from '../rules/kind-rules.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { DirectionReader } from './direction.ts';
import { CHANGE_AND_VALUE } from './change-and-value.ts';
import { readEffect } from './effect.ts';
import { fillEffect } from './effect-fields.ts';

/** What marked words say of a result. `traits` are the `FINDING_TRAITS` of the reader. Linear. */
export function describeFinding(
  { around: { text }, asSentence }: MarkedWords,
  words: DirectionReader,
  traits: WordTraits,
): SketchOf<'finding'> {
  const read = asSentence();
  const { start, end } = read.sentence;
  const direction = words.find(text, read);
  const quote = text.slice(start, end);
  return {
    kind: 'finding',
    ...(direction === null
      ? { change: null, value: null }
      : CHANGE_AND_VALUE[direction === 'chance' ? 'null' : direction]),
    ...fillEffect(readEffect(quote, traits.ofAny(read.words)), quote),
  };
}
