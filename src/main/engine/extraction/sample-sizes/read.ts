import type { Sentence } from '../types.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates } from './candidates.ts';
import { readFeatures, readSentenceFacts } from './features.ts';
import { addLabels } from './groups.ts';
import { readTextFacts } from './text-facts.ts';

/** A candidate with the features by which it is judged. */
export interface ReadCandidate {
  readonly candidate: Candidate;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly features: readonly string[];
}

/** Numbers, and the words from which one can begin; most sentences hold neither. */
const MAY_COUNT =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|one)\b/i;

/** Finds all numbers of a text that may be sample sizes, with their features, in the order of the text. */
export function readCandidates(text: string, sentences: readonly Sentence[]): ReadCandidate[] {
  const labels = new Set<string>();
  const found: { candidate: Candidate; sentence: Sentence; tokens: readonly Token[] }[] = [];
  for (const sentence of sentences) {
    if (!MAY_COUNT.test(text.slice(sentence.start, sentence.end))) continue;
    const tokens = tokenise(text, sentence.start, sentence.end);
    addLabels(text, tokens, labels);
    for (const candidate of findCandidates(text, tokens, labels)) {
      found.push({ candidate, sentence, tokens });
    }
  }
  const facts = readTextFacts(
    text,
    sentences,
    found.map(({ candidate }) => candidate),
  );
  let tokens: readonly Token[] = [];
  let sentenceFacts = readSentenceFacts(tokens);
  let named = 0;
  return found.map((entry, index) => {
    if (entry.tokens !== tokens) {
      tokens = entry.tokens;
      sentenceFacts = readSentenceFacts(tokens);
      named = 0;
      for (let at = index; found[at]?.tokens === tokens; at += 1) {
        if (found[at]?.candidate.form === 'noun') named += 1;
      }
    }
    const { candidate, sentence } = entry;
    const beside = named > (candidate.form === 'noun' ? 1 : 0);
    const features = readFeatures(candidate, tokens, sentence, sentenceFacts, facts, beside);
    return { ...entry, features };
  });
}
