import { CLAIM_KINDS } from '../../../shared/domain/claim.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { detectLanguage } from './language.ts';
import { SAMPLE_SIZE_RULE_VERSION, suggestSampleSizes } from './sample-sizes/suggest.ts';
import { splitSentences } from './sentences.ts';
import type { SpeciesLexicon } from './species/lexicon.ts';
import { SPECIES_RULE_VERSION, suggestSpecies } from './species/suggest-species.ts';
import type { Extraction, StatedNowhere, Suggestion } from './types.ts';

/** The language that the rules are written for. */
export const RULE_LANGUAGE = 'en';

/** The version of the rules of each kind; a change offers readers only what is new. */
export const RULE_VERSIONS: Readonly<Record<ClaimKind, number>> = {
  sample_size: SAMPLE_SIZE_RULE_VERSION,
  species: SPECIES_RULE_VERSION,
  finding: 1,
  safety: 1,
};

/**
 * Reads a text and suggests its claims, best first within a kind, with what it states nowhere. Pure:
 * the same text and lexicon give the same answer. Offsets are UTF-16 code units into `text` as given.
 * A text in another language than English gets no suggestions and no absences, only its language.
 */
export function extractClaims(text: string, lexicon: SpeciesLexicon): Extraction {
  const sentences = splitSentences(text);
  const sentencesRead = sentences.length;
  const language = detectLanguage(text);
  if (language !== RULE_LANGUAGE) return { suggestions: [], none: [], sentencesRead, language };
  const byKind: Readonly<Record<ClaimKind, readonly Suggestion[]>> = {
    sample_size: suggestSampleSizes(text, sentences),
    species: suggestSpecies(text, sentences, lexicon),
    finding: [],
    safety: [],
  };
  const suggestions: Suggestion[] = [];
  const none: StatedNowhere[] = [];
  for (const kind of CLAIM_KINDS) {
    const found = byKind[kind];
    if (found.length === 0) none.push({ kind, sentencesRead, ruleVersion: RULE_VERSIONS[kind] });
    suggestions.push(...found);
  }
  return { suggestions, none, sentencesRead, language };
}
