import { AppError } from '../../../shared/errors.ts';
import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import { reviseArticle } from '../annotations/revise-article.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import type { Targets } from '../bulk/bulk-run.ts';
import { prepared, type Database } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { selectArticles } from './article-selection.ts';
import { requireFreeKey } from './citekeys.ts';
import { followCitekey, settleCitekeys } from './follow-citekey.ts';
import { articlesInside } from './remove-collection.ts';
import { articlesTagged } from './replace-tag.ts';
import { requireArticle } from './queries.ts';
import { revealArticle, saveDetails, stageArticle } from './write-article.ts';
import { insertCollection, linkArticles } from './write-filing.ts';

function articleTargets(db: Database, selection: ArticleSelection): Targets {
  const { sql, values } = selectArticles(db, selection);
  return { sql: `SELECT 'article' AS type, id FROM (${sql})`, values };
}

function requireCollection(db: Database, id: string): void {
  if (!prepared(db, 'SELECT 1 FROM collection WHERE id = ?').get(id)) {
    throw new AppError('not_found', 'That collection is already gone.');
  }
}

/** Throws `conflict` where a collection would lie inside itself. */
function refuseInside(db: Database, id: string, parentId: string): void {
  const isInside = prepared(
    db,
    `WITH RECURSIVE above (id) AS (
       SELECT ? UNION SELECT k.parent_id FROM collection k JOIN above ON k.id = above.id)
     SELECT 1 FROM above WHERE id = ?`,
  ).get(parentId, id);
  if (isInside) {
    throw new AppError('conflict', 'A collection cannot lie inside itself. Choose another place.');
  }
}

export const libraryHandlers = {
  'library.overview': async ({ read, backups }, input, signal) => ({
    ...(await read('library.overview', input, signal)),
    backup: backups.state(),
  }),

  'articles.addReference': ({ db, transact, now }, { csl, citekey }) => {
    if (citekey !== null) requireFreeKey(db, citekey, null);
    return transact('New reference', () => {
      const id = stageArticle(db, { csl, citekey, revision: null, originName: null }, now());
      revealArticle(db, id);
      if (citekey !== null) settleCitekeys(db, [id]);
      return { id };
    });
  },

  'articles.update': ({ db, transact, now }, { id, csl, citekey: asked }) => {
    requireFreeKey(db, asked, id);
    const isKept = prepared<[string, string]>(
      db,
      'SELECT 1 FROM article WHERE id = ? AND citekey = ?',
    ).get(id, asked);
    const citekey = (isKept === undefined ? null : followCitekey(db, id, csl)) ?? asked;
    transact('Edit details', () => {
      if (isKept === undefined) settleCitekeys(db, [id]);
      // What was another name of it is its citekey now.
      prepared(db, 'DELETE FROM article_key WHERE key = ?').run(citekey);
      saveDetails(db, id, { csl, citekey }, now());
    });
    return null;
  },

  'articles.setStatus': ({ db, bulk }, { articles, status }) =>
    bulk.make('articles.setStatus', { status }, articleTargets(db, articles)),

  'articles.file': ({ db, bulk }, { articles, tags, collections }) => {
    for (const collection of collections.add) requireCollection(db, collection);
    return bulk.make('articles.file', { tags, collections }, articleTargets(db, articles));
  },

  'articles.trash': ({ db, bulk }, { articles }) =>
    bulk.make('articles.trash', {}, articleTargets(db, articles)),

  'articles.revise': async (context, { id, text }, signal) => {
    const { db, texts } = context;
    requireArticle(db, id);
    const revision = await texts.measure(text, signal);
    if (revision.length === 0) {
      throw new AppError('invalid_input', 'The new text is empty. Paste the text of the article.');
    }
    return reviseArticle(context, id, revision);
  },

  'articles.takeAbstracts': async ({ read, bulk }, { articles }, signal) => {
    const { ids, ...passedOver } = await read('articles.abstracts', { articles }, signal);
    const answer = bulk.make('articles.takeAbstracts', passedOver, {
      sql: `SELECT 'article' AS type, value AS id FROM json_each(?)`,
      values: [JSON.stringify(ids)],
    });
    return { ...answer, ...passedOver };
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

  'collections.move': ({ db, transact }, { id, parentId }) => {
    transact('Move collection', () => {
      requireCollection(db, id);
      if (parentId !== null) {
        requireCollection(db, parentId);
        refuseInside(db, id, parentId);
      }
      const set = 'UPDATE collection SET parent_id = ? WHERE id = ?';
      changeOneRow(db, 'the collection', set, parentId, id);
    });
    return null;
  },

  'collections.remove': ({ bulk }, { id }) =>
    bulk.make('collections.remove', { id }, articlesInside(id)),

  'tags.replace': ({ bulk }, { tag, by }) =>
    bulk.make('tags.replace', { tag, by }, articlesTagged(tag)),
} satisfies HandlersOf<
  | 'library.overview'
  | 'articles.addReference'
  | 'articles.update'
  | 'articles.setStatus'
  | 'articles.file'
  | 'articles.trash'
  | 'articles.revise'
  | 'articles.takeAbstracts'
  | 'articles.link'
  | 'collections.create'
  | 'collections.rename'
  | 'collections.move'
  | 'collections.remove'
  | 'tags.replace'
>;
