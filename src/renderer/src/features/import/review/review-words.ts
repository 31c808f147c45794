import type {
  ImportReview,
  ReviewDecision,
  ReviewEntry,
  ReviewFailure,
  ReviewGroup,
} from '../../../../../shared/domain/import-review.ts';
import { plural } from '../../../lib/format.ts';
import type { ReviewRow, SectionName } from './review-rows.ts';

const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const some = (number: number, words: string): string =>
  number > 0 ? `${number.toLocaleString('en')} ${words}` : '';

type Doings = Pick<ImportReview, 'will' | 'counts'>;

/** Why nothing can be written; null where there is something to write. */
export function whyNothing({ will, counts }: Doings): string | null {
  const isSomething = will.add + will.keepBoth + will.merge + counts.annotations > 0;
  return isSomething ? null : 'There is nothing to import';
}

/** What an import will do, as its button says it: `Import 39, merge 3`. */
export function writeWords({ will, counts }: Doings): string {
  const added = will.add + will.keepBoth;
  const words = join([
    added > 0 ? `import ${added.toLocaleString('en')}` : '',
    will.merge > 0 ? `merge ${will.merge.toLocaleString('en')}` : '',
    counts.annotations > 0 ? `add ${plural(counts.annotations, 'annotation')}` : '',
  ]);
  return words === '' ? 'Import nothing' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The parts of what an import will do, those first that change the library. */
export function outcomeWords({ will, counts }: Doings): {
  readonly written: string;
  readonly rest: string;
} {
  return {
    written: join([
      some(will.add, 'new'),
      some(will.merge, 'merged'),
      some(will.keepBoth, 'kept beside'),
      counts.annotations > 0 ? plural(counts.annotations, 'annotation') : '',
    ]),
    rest: join([
      some(will.leaveAlone, 'left alone'),
      some(will.leaveOut, 'left out'),
      some(counts.failed, 'failed'),
    ]),
  };
}

/** What the parts of an import are called. */
export const PART_TITLES: Readonly<Record<SectionName, string>> = {
  duplicate: 'Duplicates',
  new: 'New',
  same: 'Already here',
  failed: 'Failed',
};

const ONE_OF: Readonly<Record<SectionName, string>> = {
  duplicate: 'Duplicate',
  new: 'New',
  same: 'Already here',
  failed: 'Failure',
};

/** Which entry or failure of its part a line is: `Duplicate 1 of 4`; '' for the head of a part. */
export function placeWords(row: ReviewRow | null, counts: ImportReview['counts']): string {
  if (row === null || row.of === 'head') return '';
  const part = row.of === 'failure' ? 'failed' : row.group;
  return `${ONE_OF[part]} ${(row.at + 1).toLocaleString('en')} of ${counts[part].toLocaleString('en')}`;
}

const DECISIONS: Readonly<Record<ReviewDecision, Readonly<Record<ReviewGroup, string>>>> = {
  add: { duplicate: 'Keep both', new: 'Import', same: 'Keep both' },
  merge: { duplicate: 'Merge', new: 'Merge', same: 'Merge' },
  leave_out: { duplicate: 'Leave out', new: 'Leave out', same: 'Left alone' },
};

/** What becomes of an entry, in a word or two. */
export function decisionWords({ decision, group }: ReviewEntry): string {
  return DECISIONS[decision][group];
}

const listed = (labels: readonly string[]): string =>
  labels.map((label) => label.toLowerCase()).join(', ');

/** What the decision about a duplicate leaves to be done, or brings. */
export function consequenceWords({ decision, differs, adds, match }: ReviewEntry): string {
  if (decision === 'merge') {
    if (differs.length > 0) return `${plural(differs.length, 'field')} to choose`;
    return adds.length > 0 ? `adds ${listed(adds.slice(0, 3))}` : 'adds nothing';
  }
  if (decision === 'add' && match?.reason.isSure === false) return 'unless you merge';
  return '';
}

/** Why something could not be read: `head` says what is wrong, `rest` the rest, as what to do. */
export function failureWords({ message }: ReviewFailure): {
  readonly head: string;
  readonly rest: string;
} {
  const end = message.search(/[.:;]\s/) + 1;
  return end === 0
    ? { head: message, rest: '' }
    : { head: message.slice(0, end), rest: message.slice(end + 1) };
}
