import type { ClaimKind } from '../../../shared/domain/claim.ts';
import type { ClaimSketch, SketchValue } from '../../../shared/domain/claim-sketch.ts';
import { splitSentences } from '../../../shared/domain/sentences.ts';
import type { Sentence } from '../../../shared/domain/sentences.ts';
import { assertNever } from '../../../shared/errors.ts';
import { readArticle } from './cues/reading.ts';
import type { ReadSentence } from './cues/reading.ts';
import { describeFinding } from './findings/describe-finding.ts';
import { describeSafety } from './safety/describe-safety.ts';
import { describeCount } from './sample-sizes/describe-count.ts';
import { findToldSpeaker } from './speaker/find-speaker.ts';
import { describeSpecies } from './species/describe-species.ts';
import type { SpeciesLexicon } from './species/lexicon.ts';
import { forgetReadings } from './text/last-reading.ts';
import type { TextSpan } from './types.ts';

/** So much of the text on either side of the words is read, in UTF-16 code units: a few sentences. */
const AROUND = 2000;
/** Of more words only so many code units are read, so that an answer comes within a keystroke. */
const MOST_WORDS = 4000;

/** The words in their sentences, cut out of the text. */
interface Nearby {
  readonly text: string;
  readonly span: TextSpan;
  readonly sentences: readonly Sentence[];
}

/**
 * What the words of a span say of a claim of the kind, by the cues of that kind's rules but without
 * their thresholds: the reader has said what the words are about. Every field is null, or hedged
 * false, unless the words say so. Reads the words and what stands around them, never the whole of a
 * long text, and asks for the lexicon only where it is about species. Pure; a text in another language
 * than English is read alike.
 */
export function describeWords(
  text: string,
  span: TextSpan,
  kind: ClaimKind,
  lexicon: () => SpeciesLexicon,
): ClaimSketch {
  const near = cutOut(text, span);
  const value = describe(near, kind, lexicon);
  const speaker = findToldSpeaker(near.text, near.sentences, near.span);
  forgetReadings();
  return { value, speaker };
}

function describe(near: Nearby, kind: ClaimKind, lexicon: () => SpeciesLexicon): SketchValue {
  const { text, span, sentences } = near;
  switch (kind) {
    case 'sample_size':
      return describeCount(text, sentences, span);
    case 'species':
      return describeSpecies(text, sentences, span, lexicon());
    case 'finding':
      return describeFinding(text, readAsSentence(near));
    case 'safety':
      return describeSafety(text, readAsSentence(near));
    default:
      return assertNever(kind);
  }
}

function cutOut(text: string, { start, end }: TextSpan): Nearby {
  const from = Math.max(0, start - AROUND);
  const stop = Math.min(end, start + MOST_WORDS);
  const near = text.slice(from, stop + AROUND);
  return {
    text: near,
    span: { start: start - from, end: stop - from },
    sentences: splitSentences(near),
  };
}

/** The words read as one sentence among those around them, so that nothing beside them counts as said. */
function readAsSentence({ text, span, sentences }: Nearby): ReadSentence {
  const before = sentences.filter(({ end }) => end <= span.start);
  const after = sentences.filter(({ start }) => start >= span.end);
  const words = { index: 0, ...span, heading: false };
  const all = [...before, words, ...after].map((one, index) => ({ ...one, index }));
  return readArticle(text, all)[before.length]!;
}
