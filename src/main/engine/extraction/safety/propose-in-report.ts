import type { ReadSentence } from '../cues/reading.ts';
import { asks } from '../cues/sentence-marks.ts';
import { addProposal, proposeByPhrase } from './phrase-rules.ts';
import type { Proposals } from './phrase-rules.ts';
import { isSignCategory, judgeSigns, nameSignRule } from './sign-model.ts';

/**
 * What the sentences of a report for the public state about safety, one list of proposals for each
 * sentence: what models fitted to labelled news make of all its signs. Where a phrase rule says the
 * same it gives its name and its place in the sentence. Linear.
 */
export function proposeInReport(text: string, reads: readonly ReadSentence[]): Proposals[] {
  return reads.map((read) => {
    const byPhrase = proposeByPhrase(read, 'reportage');
    const proposals: Proposals = new Map();
    if (asks(text, read.sentence.end)) return proposals;
    for (const [category, confidence] of judgeSigns(read, 0)) {
      const phrase = byPhrase.get(category);
      addProposal(proposals, category, phrase?.ruleId ?? nameSignRule(category), confidence);
    }
    for (const [category, phrase] of byPhrase)
      if (!isSignCategory(category)) proposals.set(category, phrase);
    return proposals;
  });
}
