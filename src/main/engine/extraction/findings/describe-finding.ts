import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { MarkedWords } from '../rules/kind-rules.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { DirectionReader } from './direction.ts';
import { readEffect } from './effect.ts';

/** What marked words say of a result. `traits` are the `FINDING_TRAITS` of the reader. Linear. */
export function describeFinding(
  { around: { text }, asSentence }: MarkedWords,
  words: DirectionReader,
  traits: WordTraits,
): SketchOf<'finding'> {
  const read = asSentence();
  const { start, end } = read.sentence;
  const direction = words.find(text, read);
  const effect = readEffect(text.slice(start, end), traits.ofAny(read.words));
  return {
    kind: 'finding',
    direction: direction === 'chance' ? 'null' : direction,
    effectValue: effect.value,
    effectUnit: effect.unit,
    comparator: effect.comparator,
  };
}
