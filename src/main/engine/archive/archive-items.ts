import type { ArchivedArticle } from './put-articles.ts';
import type { StagedRow } from './staged-archive.ts';

/** A row that stands by itself: not the article that others belong to, nor its texts. */
export type OwnRow = Exclude<StagedRow, { kind: 'articles' | 'revisions' | 'pdf-readings' }>;

/** What is written in one go: an article with its texts, or a row. */
export type Item = (
  | { readonly of: 'article'; readonly rows: ArchivedArticle }
  | { readonly of: 'row'; readonly row: OwnRow }
) & {
  /** How many rows it stands for. */
  readonly count: number;
  readonly length: number;
};

/** About how long an item takes to save: as many times as long as a thousand characters of it. */
export const weightOf = ({ length }: Item): number => 4 + length / 1000;

/** Joins articles with their texts, which come right behind them. */
export function* itemsOf(rows: Iterable<StagedRow>): Generator<Item> {
  let open: { article: ArchivedArticle['article'] } | null = null;
  let revisions: ArchivedArticle['revisions'][number][] = [];
  let readings: ArchivedArticle['readings'][number][] = [];
  let length = 0;
  const close = function* (): Generator<Item> {
    if (!open) return;
    const count = 1 + revisions.length + readings.length;
    yield { of: 'article', rows: { ...open, revisions, readings }, count, length };
    [open, revisions, readings, length] = [null, [], [], 0];
  };
  for (const row of rows) {
    if (row.kind === 'revisions') revisions.push(row.row);
    else if (row.kind === 'pdf-readings') readings.push(row.row);
    else {
      yield* close();
      if (row.kind === 'articles') open = { article: row.row };
      else {
        yield { of: 'row', row, count: 1, length: row.length };
        continue;
      }
    }
    length += row.length;
  }
  yield* close();
}
