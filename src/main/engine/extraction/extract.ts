import { CLAIM_KINDS } from '../../../shared/domain/claim.ts';
import type { ClaimKind, Speaker } from '../../../shared/domain/claim.ts';
import { FINDING_RULE_VERSION, suggestFindings } from './findings/suggest-findings.ts';
import { detectLanguage } from './text/language.ts';
import { SAFETY_RULE_VERSION, suggestSafety } from './safety/suggest-safety.ts';
import { SAMPLE_SIZE_RULE_VERSION, suggestSampleSizes } from './sample-sizes/suggest.ts';
import { splitSentences } from '../../../shared/domain/sentences.ts';
import { findSpeaker } from './speaker/find-speaker.ts';
import type { SpeciesLexicon } from './species/lexicon.ts';
import { SPECIES_RULE_VERSION, suggestSpecies } from './species/suggest-species.ts';
import type { Sentence } from '../../../shared/domain/sentences.ts';
import { forgetReadings } from './text/last-reading.ts';
import type { Extraction, StatedNowhere, Suggestion, TextSpan } from './types.ts';

/** The language that the rules are written for. */
const RULE_LANGUAGE = 'en';

/** The version of the rules of each kind; a change offers readers only what is new. */
export const RULE_VERSIONS: Readonly<Record<ClaimKind, number>> = {
  sample_size: SAMPLE_SIZE_RULE_VERSION,
  species: SPECIES_RULE_VERSION,
  finding: FINDING_RULE_VERSION,
  safety: SAFETY_RULE_VERSION,
};

/** The surest first; what is equally sure stays in the order of the text. */
function sortBySurety(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.toSorted((left, right) => right.confidence - left.confidence);
}

function suggestAll(
  text: string,
  sentences: readonly Sentence[],
  lexicon: SpeciesLexicon,
): Readonly<Record<ClaimKind, readonly Suggestion[]>> {
  const speakerOf = (span: TextSpan): Speaker | null => findSpeaker(text, sentences, span);
  const sizes = suggestSampleSizes(text, sentences);
  return {
    sample_size: sizes.map((size) => ({ ...size, speaker: speakerOf(size) })),
    species: suggestSpecies(text, sentences, lexicon),
    finding: sortBySurety(suggestFindings(text, sentences, speakerOf)),
    safety: sortBySurety(suggestSafety(text, sentences, speakerOf)),
  };
}

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
  const found = suggestAll(text, sentences, lexicon);
  forgetReadings();
  const suggestions: Suggestion[] = [];
  const none: StatedNowhere[] = [];
  for (const kind of CLAIM_KINDS) {
    if (found[kind].length === 0) {
      none.push({ kind, sentencesRead, ruleVersion: RULE_VERSIONS[kind] });
    }
    for (const suggestion of found[kind]) suggestions.push(suggestion);
  }
  return { suggestions, none, sentencesRead, language };
}
