import type { Passage } from '../../../../shared/domain/comparison/difference.ts';
import type { ListedDifference } from '../../../../shared/domain/comparison/listed-differences.ts';
import { pinpointWords } from '../../../../shared/domain/pinpoint.ts';
import { writeJsonList } from '../json-list.ts';
import type { PairDifferences, PairedArticle } from '../pair-differences.ts';
import { column, several, type Column } from './datum.ts';

/** In what two articles differ: one row. */
export interface DifferenceRow {
  readonly pair: PairDifferences;
  readonly difference: ListedDifference;
}

/** A row for each difference of a pair, in the order of the comparison. */
export const differenceRows = (pair: PairDifferences): DifferenceRow[] =>
  pair.all.map((difference) => ({ pair, difference }));

const SIDES = ['left', 'right'] as const;
type Side = (typeof SIDES)[number];

/** The words of a passage by which the two differ. */
const differingWords = ({ differing, sentence }: Passage): string[] =>
  differing
    .map(({ start, end }) => sentence.exact.slice(start - sentence.start, end - sentence.start))
    .filter((words) => words !== '');

function placeOf(passage: Passage, { placeOf: find }: PairedArticle): string | null {
  const place = find(passage);
  return place === null ? null : pinpointWords([place]);
}

/** Why a side says nothing, in words; null where it has a passage. */
function silenceOf({ pair, difference }: DifferenceRow, side: Side): string | null {
  if (difference[side] !== null) return null;
  const { lead, rest } = pair[side].silenceOf(difference.kind);
  return `${lead} ${rest}`;
}

const ofPassage = (side: Side, of: (passage: Passage) => ReturnType<Column<Passage>['of']>) =>
  (({ difference }: DifferenceRow) => {
    const passage = difference[side];
    return passage === null ? null : of(passage);
  }) satisfies Column<DifferenceRow>['of'];

const sideColumns = (side: Side): readonly Column<DifferenceRow>[] => [
  column(`${side}_citekey`, ({ pair }) => pair[side].article.citekey, 20),
  column(
    `${side}_sentence`,
    ofPassage(side, ({ sentence }) => sentence.exact),
    60,
  ),
  column(
    `${side}_words`,
    ofPassage(side, (passage) => several(differingWords(passage))),
    20,
  ),
  column(`${side}_silence`, (row) => silenceOf(row, side), 30),
  column(
    `${side}_part`,
    ofPassage(side, ({ part }) => part),
    8,
  ),
  column(
    `${side}_place`,
    ({ pair, difference }) => difference[side] && placeOf(difference[side], pair[side]),
    10,
  ),
  column(
    `${side}_start`,
    ofPassage(side, ({ start }) => start),
    10,
  ),
  column(
    `${side}_end`,
    ofPassage(side, ({ end }) => end),
    10,
  ),
];

/** The columns of the tidy table of differences, one row for each. */
export const DIFFERENCE_COLUMNS: readonly Column<DifferenceRow>[] = [
  column('kind', ({ difference }) => difference.kind, 12),
  column('change', ({ difference }) => difference.change, 12),
  column('difference', ({ difference }) => difference.words, 60),
  ...SIDES.flatMap(sideColumns),
  column('verdict', ({ difference: { settled } }) => settled && settled.verdict),
  column('reader', ({ difference: { settled } }) => settled && settled.readerName),
  column('settled', ({ difference: { settled } }) => settled && new Date(settled.settledAt), 18),
  ...SIDES.map((side) =>
    column<DifferenceRow>(`${side}_article_id`, ({ pair }) => pair[side].article.id, 38),
  ),
  column('difference_key', ({ difference }) => difference.key, 34),
];

function sideJson(row: DifferenceRow, side: Side): object {
  const { article, compared } = row.pair[side];
  const passage = row.difference[side];
  return {
    articleId: article.id,
    citekey: article.citekey,
    sentencesRead: compared.sentencesRead,
    passage: passage && { ...passage, place: placeOf(passage, row.pair[side]) },
    silence: silenceOf(row, side),
  };
}

function* rowsJson(rows: Iterable<DifferenceRow>): Generator<object> {
  for (const row of rows) {
    const { key, kind, change, words, settled } = row.difference;
    yield {
      key,
      kind,
      change,
      words,
      verdict: settled && {
        verdict: settled.verdict,
        reader: settled.readerName,
        settled: new Date(settled.settledAt).toISOString(),
      },
      left: sideJson(row, 'left'),
      right: sideJson(row, 'right'),
    };
  }
}

/** Differences as JSON with both passages, one object each, in the order of the tidy table. */
export function writeDifferencesJson(rows: Iterable<DifferenceRow>): Generator<string> {
  return writeJsonList(rowsJson(rows));
}
