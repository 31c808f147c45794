import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { TextSpan } from '../types.ts';
import type { SpeciesLexicon } from './lexicon.ts';
import { describeMention, placeOf, readMentions } from './suggest-species.ts';
import { readToldRole } from './species-roles.ts';

const NOTHING: SketchOf<'species'> = {
  kind: 'species',
  taxonId: null,
  scientificName: null,
  vernacularName: null,
  role: null,
  strain: null,
  sex: null,
  lifeStage: null,
};
/** Longer words are no name. */
const LONGEST_NAME = 80;

/**
 * The first organism that the words of the span name, as the sentence around them makes it out, or as
 * they do alone. Words that the rules know no organism by are taken as its name as written. Linear.
 */
export function describeSpecies(
  text: string,
  sentences: readonly Sentence[],
  span: TextSpan,
  lexicon: SpeciesLexicon,
): SketchOf<'species'> {
  const words = text.slice(span.start, span.end);
  const whole = { index: 0, start: 0, end: words.length, heading: false };
  const found =
    findWithin(text, sentences, span, lexicon) ?? findWithin(words, [whole], whole, lexicon);
  if (found !== null) return found;
  const name = words.replace(/\s+/g, ' ').trim();
  return name === '' || name.length > LONGEST_NAME ? NOTHING : { ...NOTHING, vernacularName: name };
}

function findWithin(
  text: string,
  sentences: readonly Sentence[],
  span: TextSpan,
  lexicon: SpeciesLexicon,
): SketchOf<'species'> | null {
  const { words, mentions } = readMentions(text, lexicon);
  const mention = mentions.find((one) => {
    const { start, end } = placeOf(words, one);
    return start >= span.start && end <= span.end;
  });
  if (mention === undefined) return null;
  const { start } = placeOf(words, mention);
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  const role = sentence ? readToldRole(text, words, mention, sentence) : null;
  return describeMention(text, words, mention, role);
}
