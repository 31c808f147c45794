import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { asks } from '../cues/sentence-marks.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { MarkedWords } from '../rules/kind-rules.ts';
import type { PhraseRules } from './phrase-rules.ts';
import { isHedged } from './safety-quote.ts';
import type { SignJudge } from './sign-model.ts';

/** A phrase counts in whatever sort of text it speaks: the reader says that this is about safety. */
const SORTS: readonly TextSort[] = ['reportage', 'abstract', 'paper'];

/**
 * What marked words say about safety: by a phrase that states it, else by their
 * signs, else by a medicine named beside a disorder. Linear.
 */
export function describeSafety(
  { around: { text }, asSentence }: MarkedWords,
  phrases: PhraseRules,
  signs: SignJudge,
): SketchOf<'safety'> {
  const read = asSentence();
  const namesHarm = read.drugs.size > 0 && read.harms.size > 0;
  const category =
    findByPhrase(text, read, phrases) ??
    signs.findHeaviest(read) ??
    (namesHarm ? 'adverse_event' : null);
  return { kind: 'safety', category, hedged: isHedged(read, read.sentence) };
}

/** The surest category that a phrase names; a question reassures nobody. */
function findByPhrase(
  text: string,
  read: ReadSentence,
  phrases: PhraseRules,
): SafetyCategory | null {
  const isQuestion = asks(text, read.sentence.end);
  for (const sort of SORTS) {
    const [surest] = [...phrases.propose(read, sort).values()]
      .filter(({ category }) => !isQuestion || category !== 'reassuring')
      .toSorted((left, right) => right.confidence - left.confidence);
    if (surest) return surest.category;
  }
  return null;
}
