import { authorsAndYear, articleLabel } from '../../../shared/domain/article-label.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { claimLine } from '../../../shared/domain/describe-claim.ts';
import type { QuestionId, SavedSearchId, TableId } from '../../../shared/domain/ids.ts';
import { citedClaims } from '../../../shared/domain/question-notes.ts';
import type {
  CitedClaim,
  CitedState,
  Question,
  QuestionSummary,
} from '../../../shared/domain/question.ts';
import { compareWords } from '../../../shared/domain/word-order.ts';
import { AppError } from '../../../shared/errors.ts';
import { readClaims } from '../claims/queries.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import { readSavedSearch } from '../searches/queries.ts';

/** A question as its row has it. */
export interface QuestionRow {
  readonly id: QuestionId;
  readonly text: string;
  readonly notes: string;
  readonly table_id: TableId | null;
  readonly search_id: SavedSearchId | null;
  readonly created_at: number;
  readonly updated_at: number;
}

/** The row of a question. Throws `not_found` when it is gone or in the trash. */
export function readQuestionRow(db: ReadableDatabase, id: string): QuestionRow {
  const row = prepared<[string], QuestionRow>(
    db,
    `SELECT id, text, notes, table_id, search_id, created_at, updated_at FROM question
     WHERE id = ? AND deleted_at IS NULL`,
  ).get(id);
  if (!row) {
    throw new AppError(
      'not_found',
      'That question is no longer in the library. Look for it in the trash.',
    );
  }
  return row;
}

/** The questions that are not in the trash, in the order of their words. */
export function listQuestions(db: ReadableDatabase): QuestionSummary[] {
  return prepared<[], QuestionSummary>(
    db,
    `SELECT q.id, q.text,
       (SELECT count(*) FROM evidence_table t JOIN evidence_table_article m ON m.table_id = t.id
          JOIN article a ON a.id = m.article_id
        WHERE t.id = q.table_id AND t.deleted_at IS NULL AND a.deleted_at IS NULL) AS articleCount
     FROM question q WHERE q.deleted_at IS NULL ORDER BY q.id`,
  )
    .all()
    .toSorted((a, b) => compareWords(a.text, b.text));
}

/** The articles of its table that are not in the trash, in the order of the table; none where that is in the trash. */
export function articlesOf(db: ReadableDatabase, tableId: string | null): string[] {
  return plucked<[string | null], string>(
    db,
    `SELECT a.id FROM evidence_table t JOIN evidence_table_article m ON m.table_id = t.id
       JOIN article a ON a.id = m.article_id
     WHERE t.id = ? AND t.deleted_at IS NULL AND a.deleted_at IS NULL ORDER BY m.position, a.id`,
  ).all(tableId);
}

/** From what proves nothing to what proves best. */
const WORST_FIRST: readonly CitedState[] = ['broken', 'moved', 'unchecked', 'verified'];

function stateOf({ quotes, areas }: Claim): CitedState {
  const states = new Set<CitedState>(quotes.map(({ state }) => state));
  const worst = WORST_FIRST.find((state) => states.has(state));
  // The picture of an area is proof that nothing moves.
  return worst ?? (areas.length > 0 ? 'verified' : 'unproved');
}

function readCited(db: ReadableDatabase, notes: string): CitedClaim[] {
  const ids = citedClaims(notes);
  const claims = new Map(readClaims(db, ids).map((claim) => [claim.id, claim]));
  const ofClaim = prepared<[string], { csl: string; isGone: 0 | 1 }>(
    db,
    `SELECT a.csl, c.deleted_at IS NOT NULL OR a.deleted_at IS NOT NULL AS isGone
     FROM claim c JOIN article a ON a.id = c.article_id WHERE c.id = ?`,
  );
  return ids.map((claimId): CitedClaim => {
    const claim = claims.get(claimId);
    const of = ofClaim.get(claimId);
    if (!claim || !of) return { claimId, state: 'gone', claim: null };
    const csl = CslItem.parse(JSON.parse(of.csl));
    return {
      claimId,
      state: of.isGone === 1 ? 'gone' : stateOf(claim),
      claim: {
        articleId: claim.articleId,
        label: authorsAndYear(csl) ?? articleLabel(csl),
        code: claim.code,
        kind: claim.value.kind,
        status: claim.status,
        words: claimLine(claim),
        quote: claim.quotes.map(({ exact }) => exact).join(' … '),
      },
    };
  });
}

/** Whether a second reading of a question goes on. */
export function isOpenReading(db: ReadableDatabase, id: string): boolean {
  const open = 'SELECT 1 FROM second_reading WHERE question_id = ? AND ended_at IS NULL';
  return prepared<[string]>(db, open).get(id) !== undefined;
}

/** A question with what its page shows of it. Throws `not_found`. */
export function readQuestion(db: ReadableDatabase, id: string): Question {
  const row = readQuestionRow(db, id);
  const isReadAgain = isOpenReading(db, id);
  const table = prepared<[string | null], { title: string; inTrash: 0 | 1 }>(
    db,
    'SELECT title, deleted_at IS NOT NULL AS inTrash FROM evidence_table WHERE id = ?',
  ).get(row.table_id);
  return {
    id: row.id,
    text: row.text,
    // They tell what was read first.
    notes: isReadAgain ? '' : row.notes,
    isReadAgain,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    table:
      table && row.table_id !== null
        ? { id: row.table_id, title: table.title, inTrash: table.inTrash === 1 }
        : null,
    search: row.search_id === null ? null : readSavedSearch(db, row.search_id),
    cited: isReadAgain ? [] : readCited(db, row.notes),
  };
}
