import type { NoteOptions } from '../../../../shared/domain/citation-note.ts';
import type { Passage } from '../../../../shared/domain/comparison/difference.ts';
import {
  saySettled,
  titleOf,
  type NamedSides,
} from '../../../../shared/domain/comparison/difference-words.ts';
import type { ListedDifference } from '../../../../shared/domain/comparison/listed-differences.ts';
import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import { pairRemarks, type PairDifferences, type PairedArticle } from '../pair-differences.ts';
import { textPiece } from './compose.ts';
import { plainRun, type DraftBlock, type DraftPiece, type DraftRun } from './draft.ts';
import { regionId } from './region-id.ts';

const block = (kind: DraftBlock['kind'], level: number, ...runs: DraftRun[]): DraftBlock => ({
  kind,
  level,
  runs,
  quoteState: null,
});

const cite = ({ article: { id, citekey } }: PairedArticle): DraftRun => ({
  of: 'cluster',
  cluster: { articleId: id, citekey, places: [] },
});

const isoDay = (millis: number): string => new Date(millis).toISOString().slice(0, 10);

/** What an article says of a difference, or why it says nothing. */
function sideBlock(
  side: PairedArticle,
  passage: Passage | null,
  kind: ListedDifference['kind'],
  { quotes }: Pick<NoteOptions, 'quotes'>,
): DraftBlock {
  const { id, citekey } = side.article;
  if (passage === null) {
    const { lead, rest } = side.silenceOf(kind);
    return block('item', 1, cite(side), plainRun(` ${lead} ${rest}`));
  }
  const place = side.placeOf(passage);
  const cluster = { articleId: id, citekey, places: place === null ? [] : [place] };
  const where = passage.part === 'title' ? 'Title: ' : '';
  const words = quotes ? `${where}${inQuotationMarks(passage.sentence.exact)} ` : where;
  return block('item', 1, plainRun(words), { of: 'cluster', cluster });
}

function differencePiece(
  difference: ListedDifference,
  { left, right }: PairDifferences,
  names: NamedSides,
  options: Pick<NoteOptions, 'quotes'>,
): DraftPiece {
  const { key, kind, words, settled } = difference;
  const verdict = settled ? ` ${saySettled(settled, isoDay)}.` : '';
  const blocks = [
    block(
      'paragraph',
      0,
      { ...plainRun(`${titleOf(difference, names)}.`), marks: ['bold'] },
      plainRun(` ${words}${verdict}`),
    ),
    sideBlock(left, difference.left, kind, options),
    sideBlock(right, difference.right, kind, options),
  ];
  return { region: regionId('difference', key), statement: null, counts: true, blocks };
}

/** The differences of a pair that a note is to have. */
export function withoutLeftOut(
  { open, settled }: PairDifferences,
  { leaveOut }: Pick<NoteOptions, 'leaveOut'>,
): Pick<PairDifferences, 'open' | 'settled'> {
  const leftOut = new Set(leaveOut);
  const isIn = ({ key }: ListedDifference): boolean => !leftOut.has(key);
  return { open: open.filter(isIn), settled: settled.filter(isIn) };
}

/**
 * In what two articles differ, as pieces of a note: each difference in words, and under it what either article
 * says, or how much of it was read; those that a reader settled at the end, with who said so. Those that the
 * reader leaves out are in it nowhere. Each piece is known by the key of its difference, so that exporting again renews
 * it for as long as both passages say the same.
 */
export function* differencePieces(
  pair: PairDifferences,
  options: Pick<NoteOptions, 'quotes' | 'leaveOut'>,
): Generator<DraftPiece> {
  const { left, right } = pair;
  const { open, settled } = withoutLeftOut(pair, options);
  const names = { left: left.article.citekey, right: right.article.citekey };
  const both = [left.article.id, right.article.id].toSorted().join(' ');
  const remarks = [
    ...(pair.open.length === 0 ? ['No open difference.'] : []),
    ...pairRemarks(pair),
  ];
  yield textPiece(
    regionId('differences', both),
    block('heading', 2, plainRun('What differs')),
    block(
      'paragraph',
      0,
      plainRun(`${left.article.title} `),
      cite(left),
      plainRun(` and ${right.article.title} `),
      cite(right),
      plainRun(', compared by rules.'),
    ),
    ...remarks.map((remark) => block('paragraph', 0, plainRun(remark))),
  );
  for (const one of open) yield differencePiece(one, pair, names, options);
  if (settled.length === 0) return;
  yield textPiece(
    regionId('settled differences', both),
    block('heading', 3, plainRun('Settled differences')),
  );
  for (const one of settled) yield differencePiece(one, pair, names, options);
}
