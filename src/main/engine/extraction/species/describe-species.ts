import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { Article, MarkedWords } from '../rules/kind-rules.ts';
import type { TextSpan } from '../types.ts';
import { describeMention, placeOf } from './suggest-species.ts';
import type { SpeciesReader } from './suggest-species.ts';

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
 * The first organism that marked words name, as the sentence around them makes it out, or as they do
 * alone. Words that the rules know no organism by are taken as its name as written. Linear.
 */
export function describeSpecies(
  { around, span, alone }: MarkedWords,
  reader: SpeciesReader,
): SketchOf<'species'> {
  const words = around.text.slice(span.start, span.end);
  const whole = { start: 0, end: words.length };
  const found = findWithin(around, span, reader) ?? findWithin(alone(), whole, reader);
  if (found !== null) return found;
  const name = words.replace(/\s+/g, ' ').trim();
  return name === '' || name.length > LONGEST_NAME ? NOTHING : { ...NOTHING, vernacularName: name };
}

function findWithin(
  article: Article,
  span: TextSpan,
  reader: SpeciesReader,
): SketchOf<'species'> | null {
  const { text, words } = article;
  const mention = reader.findMentions(article).find((one) => {
    const { start, end } = placeOf(words, one);
    return start >= span.start && end <= span.end;
  });
  if (mention === undefined) return null;
  return describeMention(text, words, mention, reader.tellRole(article, mention));
}
