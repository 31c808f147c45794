import type { ChangedPart } from '../../../shared/domain/changed-part.ts';
import { prepared, type Database } from '../db/database.ts';
import { changedParts, type Image } from './changed-parts.ts';
import type { Change } from './changes.ts';

/** What a step changed, by the ids of the things whose indexes and checks depend on it. */
export interface Touched {
  readonly articles: ReadonlySet<string>;
  readonly parts: ReadonlySet<ChangedPart>;
  /** Articles whose own row changed in more than its status, so that what is indexed of them may be stale. */
  readonly articleRows: ReadonlySet<string>;
  /** Articles that came to or left the trash: what is indexed of all they hold is stale. */
  readonly wholeArticles: ReadonlySet<string>;
  /** Articles that got another text, in which their quotes are to be looked up. */
  readonly revisedArticles: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
  /** The numbers of the rows that were touched themselves, by id: what is gone is still known by them. */
  readonly seqs: ReadonlyMap<string, number>;
}

/** The columns in which a row names an article: its own, or the ends of a link. */
const ARTICLE_COLUMNS = ['article_id', 'from_article_id', 'to_article_id'] as const;

/** Columns of an article that hold no words of it. */
const NO_WORDS: ReadonlySet<string> = new Set(['status', 'updated_at']);

function isReworded(before: Image | null, after: Image | null): boolean {
  if (before === null || after === null) return true;
  return Object.keys(after).some((name) => !NO_WORDS.has(name) && after[name] !== before[name]);
}

/** What these changes touched; call when they are made. */
export function readTouched(db: Database, changes: Iterable<Change>): Touched {
  const articles = new Set<string>();
  const articleRows = new Set<string>();
  const wholeArticles = new Set<string>();
  const revisedArticles = new Set<string>();
  const annotations = new Set<string>();
  const claims = new Set<string>();
  const notes = new Set<string>();
  const seqs = new Map<string, number>();
  const parts = new Set<ChangedPart>();
  const articleOfClaim = prepared<[string], { article_id: string }>(
    db,
    'SELECT article_id FROM claim WHERE id = ?',
  );
  const articleOfAnnotation = prepared<[string], { article_id: string }>(
    db,
    'SELECT article_id FROM annotation WHERE id = ?',
  );
  for (const { table, before, after } of changes) {
    const image = after ?? before;
    if (!image) continue;
    for (const part of changedParts(table, before, after)) parts.add(part);
    const id = String(image['id'] ?? '');
    if (typeof image['seq'] === 'number') seqs.set(id, image['seq']);
    if (table === 'article') {
      articles.add(id);
      if (isReworded(before, after)) articleRows.add(id);
      if (before?.['deleted_at'] !== after?.['deleted_at']) wholeArticles.add(id);
      if (before?.['current_revision_id'] !== after?.['current_revision_id']) {
        revisedArticles.add(id);
      }
    } else if (table === 'annotation') {
      annotations.add(id);
    } else if (table === 'claim') {
      claims.add(id);
    } else if (table === 'article_key') {
      // It is found by its other names too.
      articleRows.add(String(image['article_id']));
    } else if (table === 'note') {
      notes.add(id);
    } else {
      if (typeof image['annotation_id'] === 'string') annotations.add(image['annotation_id']);
      if (typeof image['claim_id'] === 'string') claims.add(image['claim_id']);
    }
    for (const column of ARTICLE_COLUMNS) {
      const articleId = image[column];
      if (typeof articleId === 'string') articles.add(articleId);
    }
  }
  for (const id of claims) {
    const row = articleOfClaim.get(id);
    if (row) articles.add(row.article_id);
  }
  for (const id of annotations) {
    const row = articleOfAnnotation.get(id);
    if (row) articles.add(row.article_id);
  }
  return {
    articles,
    parts,
    articleRows,
    wholeArticles,
    revisedArticles,
    annotations,
    claims,
    notes,
    seqs,
  };
}

/** Brings what is computed from the library in step with what was touched; runs in its transaction. */
export type Refresh = (db: Database, touched: Touched) => void;
