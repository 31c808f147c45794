import type { PublicationStatus } from '../../../../shared/domain/claim.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import type { Word } from '../text/text-words.ts';
import type { TextSpan } from '../types.ts';
import { spanOfCue } from './span-of-cue.ts';
import { STATUS_RULES } from './status-rules.ts';
import { isMonth } from './years.ts';

/** The letters of the tables of cues: what reports say of a study, and what papers say of themselves. */
export const STATUS_LETTERS = { reported: 'p', ofItself: 'o' } as const;

/** What a sentence says of how a study was published, with the words that say it. */
export interface ToldStatus extends TextSpan {
  readonly status: PublicationStatus;
}

/** "published online on Monday in the …": so many words at most stand before the "in". */
const JOURNAL_REACH = 5;

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** The words that say that something was published in what has a name, as any journal may have; or null. */
function findJournal({ words }: ReadSentence): TextSpan | null {
  const published = words.findIndex(({ folded }) => folded === 'published');
  const behind = words.slice(published + 1, published + JOURNAL_REACH + 4);
  const at = behind.findIndex(({ folded }) => folded === 'in');
  if (published < 0 || at < 0 || at > JOURNAL_REACH) return null;
  const name = published + 1 + at + (behind[at + 1]?.folded === 'the' ? 2 : 1);
  const first = words[name];
  if (first === undefined || !isCapital(first) || isMonth(first)) return null;
  let last = name;
  while (isPartOfName(words[last + 1])) last += 1;
  return { start: (words[published] as Word).start, end: (words[last] as Word).end };
}

/** Does the word go on with the name before it? */
const isPartOfName = (word: Word | undefined): boolean =>
  word !== undefined && word.gap === 'blank' && isCapital(word);

/** What a sentence of a report calls the study that it tells of. */
const STUDY = new Set(
  'study studies research findings finding paper trial work results report review article'.split(
    ' ',
  ),
);

const namesStudy = ({ words }: ReadSentence): boolean =>
  words.some(({ folded }) => STUDY.has(folded));

/** The first status of which a sentence has the cue. */
function findTold(
  reads: readonly ReadSentence[],
  cuesOfStatus: readonly (readonly [PublicationStatus, number])[],
): ToldStatus | null {
  for (const [status, cue] of cuesOfStatus) {
    const read = reads.find(({ cues }) => cues.includes(cue));
    if (read !== undefined) return { status, ...spanOfCue(read, cue) };
  }
  return null;
}

/** Finds what sentences say of how a study was published. */
export class StatusFinder {
  readonly #reported: readonly (readonly [PublicationStatus, number])[];
  readonly #ofItself: readonly (readonly [PublicationStatus, number])[];

  constructor({ cues }: Pick<ReaderTools, 'cues'>) {
    const index = (letter: string, { status }: { readonly status: PublicationStatus }) =>
      [status, cues.indexOf(`${letter}:${status}`)] as const;
    this.#reported = STATUS_RULES.map((rule) => index(STATUS_LETTERS.reported, rule));
    this.#ofItself = STATUS_RULES.filter(({ ofItself }) => ofItself !== null).map((rule) =>
      index(STATUS_LETTERS.ofItself, rule),
    );
  }

  /** The status that a report tells of its study, or an article of itself; null where none is told. */
  find(reads: readonly ReadSentence[], sort: TextSort): ToldStatus | null {
    const isReport = sort === 'reportage';
    const told = findTold(reads, isReport ? this.#reported : this.#ofItself);
    if (told !== null) return told;
    if (sort === 'paper') return null;
    // A short text may be a report that quotes nobody.
    for (const read of reads) {
      const journal = isReport || namesStudy(read) ? findJournal(read) : null;
      if (journal !== null) return { status: 'peer_reviewed', ...journal };
    }
    return null;
  }
}
