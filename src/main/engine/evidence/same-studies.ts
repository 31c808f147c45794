import { CslItem } from '../../../shared/domain/csl.ts';
import { formatIssued } from '../../../shared/domain/csl-dates.ts';
import { LOOKS_SAME } from '../../../shared/domain/comparison/same-study.ts';
import type { StudyProposal } from '../../../shared/domain/comparison/study-proposal.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { roleOfItem } from '../comparison/source-role.ts';
import { StudyJudge } from '../comparison/study/study-judge.ts';
import type { ReadStudy } from '../comparison/study/study-judge.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import { readText } from '../db/read-text.ts';
import { inOrder } from './two-articles.ts';

/** So many of what an article has and few others have are looked up. */
const MOST_LOOKED_UP = 40;
/** What more articles have tells nothing; no more than these are read from the index for each. */
const FEW_ARTICLES = 30;
/** The articles that share most of it are read and judged. */
const MOST_JUDGED = 12;
const MOST_PROPOSED = 5;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly citekey: string;
  readonly csl: string;
  readonly current_revision_id: string | null;
}

interface ReadRow {
  readonly row: Row;
  readonly isReport: boolean;
  readonly study: ReadStudy;
}

function readRow(db: ReadableDatabase, row: Row, judge: StudyJudge): ReadRow {
  const csl = CslItem.parse(JSON.parse(row.csl));
  const text =
    row.current_revision_id === null ? '' : (readText(db, row.current_revision_id) ?? '');
  const head = text.startsWith(row.title) ? '' : `${row.title}\n`;
  return {
    row,
    isReport: roleOfItem(csl) !== 'paper',
    study: judge.read(`${head}${text}\n${formatIssued(csl)}`),
  };
}

/** The articles that share most of the words with an article that few others have, the most first. */
function findAlike(db: ReadableDatabase, own: ReadRow, words: readonly string[]): string[] {
  const holding = plucked<[string, number], number>(
    db,
    'SELECT rowid % 4294967296 FROM article_fts WHERE article_fts MATCH ? LIMIT ?',
  );
  const shared = new Map<number, number>();
  for (const word of words) {
    const seqs = new Set(holding.all(`"${word.replaceAll('"', '""')}"`, FEW_ARTICLES));
    if (seqs.size === FEW_ARTICLES) continue;
    for (const seq of seqs) shared.set(seq, (shared.get(seq) ?? 0) + 1);
  }
  const idOf = plucked<[number, string], string>(
    db,
    'SELECT id FROM article WHERE seq = ? AND id <> ? AND deleted_at IS NULL',
  );
  return [...shared]
    .toSorted(([one, often], [other, oftener]) => oftener - often || one - other)
    .flatMap(([seq]) => idOf.get(seq, own.row.id) ?? [])
    .slice(0, MOST_JUDGED);
}

function isLinked(db: ReadableDatabase, one: string, other: string): boolean {
  const link = plucked<[string, string], number>(
    db,
    `SELECT 1 FROM article_link WHERE from_article_id = ? AND to_article_id = ?
     AND relation IN ('reports_on', 'same_cohort') LIMIT 1`,
  );
  return link.get(one, other) !== undefined || link.get(other, one) !== undefined;
}

/** Whether a reader said that two articles are not about the same study. */
function isRejected(db: ReadableDatabase, left: string, right: string): boolean {
  const find = plucked<[string, string], number>(
    db,
    'SELECT 1 FROM rejected_study WHERE one_article_id = ? AND other_article_id = ?',
  );
  return find.get(...inOrder({ left, right })) !== undefined;
}

/** A report is proposed to report on a paper; two of a kind to be of the same people. */
function proposeLink(own: ReadRow, other: ReadRow): Pick<StudyProposal, 'relation' | 'direction'> {
  if (own.isReport === other.isReport) return { relation: 'same_cohort', direction: 'to' };
  return { relation: 'reports_on', direction: own.isReport ? 'to' : 'from' };
}

/**
 * The articles that look as if they were about the same study as an article, the surest first, without those that are
 * linked to it or that a reader rejected. They are found by what few articles have, so that the work does not grow with the library. Nothing is
 * linked. Throws `not_found` where the article is gone.
 */
export function findSameStudies(db: ReadableDatabase, id: string): StudyProposal[] {
  const rowOf = prepared<[string], Row>(
    db,
    'SELECT id, title, citekey, csl, current_revision_id FROM article WHERE id = ? AND deleted_at IS NULL',
  );
  const row = rowOf.get(id);
  if (!row)
    throw new AppError(
      'not_found',
      'This article is no longer in the library. Look for it in the trash.',
    );
  const judge = new StudyJudge();
  const own = readRow(db, row, judge);
  const alike = findAlike(db, own, judge.listTelling(own.study, MOST_LOOKED_UP));
  return alike
    .filter((other) => !isLinked(db, id, other) && !isRejected(db, id, other))
    .flatMap((other): StudyProposal[] => {
      const found = rowOf.get(other);
      if (!found) return [];
      const read = readRow(db, found, judge);
      const { chance, reasons } = judge.judge(own.study, read.study);
      const { title, citekey } = found;
      const article = { id: other as ArticleId, title, citekey };
      return chance < LOOKS_SAME ? [] : [{ article, ...proposeLink(own, read), chance, reasons }];
    })
    .toSorted((one, other) => other.chance - one.chance)
    .slice(0, MOST_PROPOSED);
}
