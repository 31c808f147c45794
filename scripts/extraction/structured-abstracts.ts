import { listWordFeatures } from '../../src/main/engine/extraction/cues/word-features.ts';
import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import { readBulk } from './corpora.ts';
import type { BulkArticle } from './corpora.ts';
import type { NamedExample } from './fit-table.ts';

type Part = 'result' | 'conclusion' | 'other';

/** A sentence of an abstract that names its parts; it holds where it stands among the results. */
export interface PartExample extends NamedExample {
  readonly id: string;
}

/** What the names of parts say of the sentences under them; the first that fits. */
const HEADINGS: readonly (readonly [Part, RegExp])[] = [
  ['result', /^(?:main |primary )?(?:outcome )?(?:results?|findings)(?: and .*)?$/i],
  ['conclusion', /^(?:conclusions?|interpretation|significance)(?: .*)?$/i],
  [
    'other',
    /method|design|participants|patients|setting|measure|intervention|analysis|background|introduction|context|objective|aim|purpose|rationale|hypothesis/i,
  ],
];
/** The name of a part, at the start of a line or sentence and before a colon. */
const HEADING = /(?:^|[.\n] ?)([A-Z][A-Za-z ,]{3,40}): /g;
/** Cues of an outcome, without which a count of those enrolled is no result. */
const OUTCOME = /^f:(?:up|down|null|associated|comparison|statistic|benefit|harm)$/;
/** Cues of cautions. */
const CAUTION = /^k:|^s:more-research$|^c:more-research$/;
/** Sentences of fewer words, apart from the name of their part, are left out. */
const LEAST_WORDS = 5;

/** Where a part begins: its name from `start` to `end`. */
interface Opening {
  readonly start: number;
  readonly end: number;
  readonly part: Part | undefined;
}

function findOpenings(text: string): Opening[] {
  return [...text.matchAll(HEADING)].map((match) => {
    const name = match[1] ?? '';
    return {
      start: match.index + match[0].indexOf(name),
      end: match.index + match[0].length,
      part: HEADINGS.find(([, pattern]) => pattern.test(name.trim()))?.[0],
    };
  });
}

const isEnrolmentOnly = (cues: readonly string[]): boolean =>
  cues.includes('f:enrolment') && !cues.some((cue) => OUTCOME.test(cue));

/**
 * The sentences of an abstract whose authors named its parts, none where they did not name both results
 * and something else. Those under "results" state results unless they only count who took part; those
 * under methods, aims and background do not. Of the conclusions, which do both, only those that warn or
 * ask for more are taken, which state none. The names of the parts are not among the features.
 */
export function labelParts(reader: Reader, { id, text }: BulkArticle): PartExample[] {
  const openings = findOpenings(text);
  const parts = new Set(openings.map(({ part }) => part));
  if (!parts.has('result') || !parts.has('other')) return [];
  return reader.open(text).reads.flatMap((read): PartExample[] => {
    const { start, end } = read.sentence;
    const opening = openings.findLast((one) => one.start <= start + 1);
    if (opening === undefined || opening.part === undefined) return [];
    const cues = reader.tools.cues.listNames(read);
    if (opening.part === 'conclusion' && !cues.some((cue) => CAUTION.test(cue))) return [];
    const words = read.words.filter((word) => word.start >= opening.end && word.end <= end);
    if (words.length < LEAST_WORDS) return [];
    const features = [...cues, ...listWordFeatures({ ...read, words }, false)];
    const holds = opening.part === 'result' && !isEnrolmentOnly(cues);
    return [{ id, features, holds }];
  });
}

/** The sentences of all abstracts whose authors named the parts. */
export function readPartExamples(reader: Reader): PartExample[] {
  return readBulk('abstracts').flatMap((article) => labelParts(reader, article));
}
