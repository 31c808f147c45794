import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { asks } from '../cues/sentence-marks.ts';
import type { TextSort } from '../cues/text-sort.ts';
import { proposeByPhrase } from './phrase-rules.ts';
import { isHedged } from './safety-quote.ts';
import { findHeaviestSign } from './sign-model.ts';

/** A phrase counts in whatever sort of text it speaks: the reader says that this is about safety. */
const SORTS: readonly TextSort[] = ['reportage', 'abstract', 'paper'];

/**
 * What words that are read as a sentence say about safety: by a phrase that states it, else by their
 * signs, else by a medicine named beside a disorder. Linear.
 */
export function describeSafety(text: string, read: ReadSentence): SketchOf<'safety'> {
  const namesHarm = read.drugs.size > 0 && read.harms.size > 0;
  const category =
    findByPhrase(text, read) ?? findHeaviestSign(read) ?? (namesHarm ? 'adverse_event' : null);
  return { kind: 'safety', category, hedged: isHedged(read, read.sentence) };
}

/** The surest category that a phrase names; a question reassures nobody. */
function findByPhrase(text: string, read: ReadSentence): SafetyCategory | null {
  const isQuestion = asks(text, read.sentence.end);
  for (const sort of SORTS) {
    const [surest] = [...proposeByPhrase(read, sort).values()]
      .filter(({ category }) => !isQuestion || category !== 'reassuring')
      .toSorted((left, right) => right.confidence - left.confidence);
    if (surest) return surest.category;
  }
  return null;
}
