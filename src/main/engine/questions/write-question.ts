import { firstRows } from '../../../shared/domain/evidence-table.ts';
import type { QuestionId, TableId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import { prepared, type Bindable, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import { readTableShape } from '../evidence/queries.ts';
import { addArticles, insertTable } from '../evidence/write-table.ts';
import { insertSearch, updateSearch } from '../searches/write-saved.ts';
import { readSavedSearch } from '../searches/queries.ts';
import { openReading, readQuestionRow } from './queries.ts';

/** So many characters of a question name its table and its search. */
const NAMED_BY = 200;

/** Saves a new question without notes, table and search; answers with its id. */
export function insertQuestion(db: Database, text: string, now: number): QuestionId {
  const id = makeId(now) as QuestionId;
  prepared(
    db,
    `INSERT INTO question (id, text, notes, created_at, updated_at) VALUES (?, ?, '', ?, ?)`,
  ).run(id, text, now, now);
  return id;
}

type Column = 'text' | 'notes' | 'table_id' | 'search_id';

/** Changes one thing about a question; what is so already stays untouched. Throws `not_found`. */
export function setOfQuestion(
  db: Database,
  id: string,
  column: Column,
  value: Bindable,
  now: number,
): void {
  if (readQuestionRow(db, id)[column] === value) return;
  changeOneRow(
    db,
    'the question',
    `UPDATE question SET ${column} = ?, updated_at = ? WHERE id = ?`,
    value,
    now,
    id,
  );
}

const nameOf = (text: string): string => text.slice(0, NAMED_BY).trim().toWellFormed();

/**
 * The table of a question; one without articles is made where it has none. Throws `not_found` for the
 * question, and for a table in the trash.
 */
export function ensureTable(db: Database, id: string, now: number): TableId {
  const { table_id: tableId, text } = readQuestionRow(db, id);
  if (tableId !== null) {
    readTableShape(db, tableId);
    return tableId;
  }
  const made = insertTable(
    db,
    { title: nameOf(text), rows: firstRows(new Set()), articleIds: [] },
    now,
  );
  setOfQuestion(db, id, 'table_id', made, now);
  return made;
}

/** Puts articles behind those of the table of a question, which are relevant now. */
export function addToTable(
  db: Database,
  id: string,
  articleIds: readonly string[],
  now: number,
): TableId {
  const tableId = ensureTable(db, id, now);
  addArticles(db, tableId, articleIds);
  letIn(db, id, articleIds);
  return tableId;
}

/** Keeps articles out of those that look relevant to a question. Throws `not_found`. */
export function setAside(
  db: Database,
  id: string,
  articleIds: readonly string[],
  { readerId, now }: { readonly readerId: string; readonly now: number },
): void {
  readQuestionRow(db, id);
  const put = prepared(
    db,
    `INSERT INTO question_set_aside (question_id, article_id, reader_id, set_aside_at)
     SELECT ?, id, ?, ? FROM article WHERE id = ? ON CONFLICT DO NOTHING`,
  );
  for (const articleId of articleIds) put.run(id, readerId, now, articleId);
}

/** Lets articles that were set aside be relevant again. Throws `not_found`. */
export function letIn(db: Database, id: string, articleIds: readonly string[]): void {
  readQuestionRow(db, id);
  const remove = prepared(
    db,
    'DELETE FROM question_set_aside WHERE question_id = ? AND article_id = ?',
  );
  for (const articleId of articleIds) remove.run(id, articleId);
}

/** Lets the saved search of a question ask something else; see `questions.setSearch`. */
export function setSearch(db: Database, id: string, query: string, now: number): void {
  const { search_id: searchId, text } = readQuestionRow(db, id);
  if (query.trim() === '') setOfQuestion(db, id, 'search_id', null, now);
  else if (searchId === null) {
    const asks = { of: 'search', query, order: 'relevance' } as const;
    setOfQuestion(db, id, 'search_id', insertSearch(db, nameOf(text), asks, now), now);
  } else {
    const { asks } = readSavedSearch(db, searchId);
    updateSearch(db, searchId, { asks: { ...asks, query } }, now);
  }
}

/**
 * Moves questions to the trash; their tables and searches stay. Throws `not_found`, and `conflict` while
 * one is read a second time: the claims that are hidden then come back by its end alone.
 */
export function trashQuestions(db: Database, ids: readonly string[], now: number): void {
  for (const id of ids) {
    const { text } = readQuestionRow(db, id);
    if (openReading(db, id) !== undefined) {
      throw new AppError(
        'conflict',
        `“${text}” is being read a second time. End that reading first, so that the first claims come back.`,
      );
    }
    changeOneRow(db, 'the question', 'UPDATE question SET deleted_at = ? WHERE id = ?', now, id);
  }
}
