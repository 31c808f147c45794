import { AppError } from '../../../shared/errors.ts';
import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import type { Targets } from '../bulk/bulk-run.ts';
import { prepared, writeLong, type Database, type ReadableDatabase } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { countToLookUp } from '../quotes/article-lookup.ts';
import { selectArticles } from './article-selection.ts';
import { articlesInside } from './remove-collection.ts';
import { requireArticle } from './queries.ts';
import { countQuoteStatesOf } from './tally.ts';
import { insertRevision, saveDetails, setCurrentRevision } from './write-article.ts';
import { insertCollection, linkArticles } from './write-filing.ts';

function articleTargets(selection: ArticleSelection): Targets {
  const { sql, values } = selectArticles(selection);
  return { sql: `SELECT 'article' AS type, id FROM (${sql})`, values };
}

function quoteStates(db: ReadableDatabase, id: string): Output<'articles.revise'> {
  return { ...countQuoteStatesOf(db, id), unchecked: countToLookUp(db, id, 'unchecked') };
}

function requireCollection(db: Database, id: string): void {
  if (!prepared(db, 'SELECT 1 FROM collection WHERE id = ?').get(id)) {
    throw new AppError('not_found', 'That collection is already gone.');
  }
}

export const libraryHandlers = {
  'library.overview': async ({ read, backups }, input, signal) => ({
    ...(await read('library.overview', input, signal)),
    backup: backups.state(),
  }),

  'articles.update': ({ db, transact, now }, { id, csl, citekey }) => {
    const holder = prepared<[string, string], { title: string }>(
      db,
      'SELECT title FROM article WHERE citekey = ? AND id <> ?',
    ).get(citekey, id);
    if (holder) {
      throw new AppError(
        'conflict',
        `“${citekey}” is already the citekey of “${holder.title}”. Choose another.`,
      );
    }
    const isKept = prepared<[string, string]>(
      db,
      'SELECT 1 FROM article WHERE id = ? AND citekey = ?',
    ).get(id, citekey);
    if (isKept === undefined && !/^[\p{L}\p{N}_][\p{L}\p{N}_:.$&+?<>/-]*$/u.test(citekey)) {
      throw new AppError(
        'invalid_input',
        `“${citekey}” cannot be cited: a citekey begins with a letter, digit or underscore and has no blanks, commas, brackets, %, # or ~.`,
      );
    }
    transact('Edit details', () => {
      saveDetails(db, id, { csl, citekey }, now());
    });
    return null;
  },

  'articles.setStatus': ({ bulk }, { articles, status }) =>
    bulk.make('articles.setStatus', { status }, articleTargets(articles)),

  'articles.file': ({ db, bulk }, { articles, tags, collections }) => {
    for (const collection of collections.add) requireCollection(db, collection);
    return bulk.make('articles.file', { tags, collections }, articleTargets(articles));
  },

  'articles.trash': ({ bulk }, { articles }) =>
    bulk.make('articles.trash', {}, articleTargets(articles)),

  'articles.revise': async ({ db, transact, now, texts }, { id, text }, signal) => {
    requireArticle(db, id);
    const revision = await texts.measure(text, signal);
    if (revision.length === 0) {
      throw new AppError('invalid_input', 'The new text is empty. Paste the text of the article.');
    }
    const current = prepared<[string], { sha256: string }>(
      db,
      `SELECT r.sha256 FROM article a JOIN revision r ON r.id = a.current_revision_id
       WHERE a.id = ?`,
    ).get(id);
    if (current?.sha256 === revision.sha256) return quoteStates(db, id);
    writeLong(db, revision.utf8.length, () => {
      transact('Replace the text', () => {
        requireArticle(db, id);
        setCurrentRevision(db, id, insertRevision(db, id, revision, now()), now());
      });
    });
    return quoteStates(db, id);
  },

  'articles.link': ({ db, transact, now }, { from, to, relation }) => {
    if (from === to) throw new AppError('invalid_input', 'An article cannot be linked to itself.');
    return transact('Link articles', () => {
      requireArticle(db, from);
      requireArticle(db, to);
      return { id: linkArticles(db, from, to, relation, now()) };
    });
  },

  'collections.create': ({ db, transact, now }, { name, parentId }) =>
    transact('New collection', () => {
      if (parentId !== null) requireCollection(db, parentId);
      return { id: insertCollection(db, { name, parentId }, now()) };
    }),

  'collections.rename': ({ db, transact }, { id, name }) => {
    transact('Rename collection', () => {
      requireCollection(db, id);
      changeOneRow(db, 'the collection', 'UPDATE collection SET name = ? WHERE id = ?', name, id);
    });
    return null;
  },

  'collections.remove': ({ bulk }, { id }) =>
    bulk.make('collections.remove', { id }, articlesInside(id)),
} satisfies HandlersOf<
  | 'library.overview'
  | 'articles.update'
  | 'articles.setStatus'
  | 'articles.file'
  | 'articles.trash'
  | 'articles.revise'
  | 'articles.link'
  | 'collections.create'
  | 'collections.rename'
  | 'collections.remove'
>;
