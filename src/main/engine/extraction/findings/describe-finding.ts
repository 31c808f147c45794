import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { findDirection } from './direction.ts';
import { readEffect } from './effect.ts';

/** What words that are read as a sentence say of a result. Linear. */
export function describeFinding(text: string, read: ReadSentence): SketchOf<'finding'> {
  const { start, end } = read.sentence;
  const direction = findDirection(text, read);
  const effect = readEffect(text.slice(start, end), read.traits);
  return {
    kind: 'finding',
    direction: direction === 'chance' ? 'null' : direction,
    effectValue: effect.value,
    effectUnit: effect.unit,
    comparator: effect.comparator,
  };
}
