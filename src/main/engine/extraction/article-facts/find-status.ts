import type { PublicationStatus } from '../../../../shared/domain/claim.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import type { Word } from '../text/text-words.ts';
import { STATUS_RULES } from './status-rules.ts';
import { isMonth } from './years.ts';

/** The letters of the tables of cues: what reports say of a study, and what papers say of themselves. */
export const STATUS_LETTERS = { reported: 'p', ofItself: 'o' } as const;

/** What a sentence says of how a study was published. */
export interface ToldStatus {
  readonly status: PublicationStatus;
  readonly read: ReadSentence;
}

/** "published online on Monday in the …": so many words at most stand before the "in". */
const JOURNAL_REACH = 5;

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** Is something said to be published in what has a name, as any journal may have? */
function namesJournal({ words }: ReadSentence): boolean {
  const published = words.findIndex(({ folded }) => folded === 'published');
  if (published < 0) return false;
  const behind = words.slice(published + 1, published + JOURNAL_REACH + 4);
  const at = behind.findIndex(({ folded }) => folded === 'in');
  if (at < 0 || at > JOURNAL_REACH) return false;
  const named = behind[at + 1]?.folded === 'the' ? behind[at + 2] : behind[at + 1];
  return named !== undefined && isCapital(named) && !isMonth(named);
}

/** What a sentence of a report calls the study that it tells of. */
const STUDY = new Set(
  'study studies research findings finding paper trial work results report review article'.split(
    ' ',
  ),
);

const namesStudy = ({ words }: ReadSentence): boolean =>
  words.some(({ folded }) => STUDY.has(folded));

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
    for (const [status, cue] of isReport ? this.#reported : this.#ofItself) {
      const read = reads.find(({ cues }) => cues.includes(cue));
      if (read !== undefined) return { status, read };
    }
    // A short text may be a report that quotes nobody.
    const named =
      sort === 'paper'
        ? undefined
        : reads.find((read) => namesJournal(read) && (isReport || namesStudy(read)));
    return named === undefined ? null : { status: 'peer_reviewed', read: named };
  }
}
