import { AppError } from '../../../shared/errors.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import { prepared, writeLong, type Database, type ReadableDatabase } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { countToLookUp } from '../quotes/article-lookup.ts';
import { listSelected } from './article-selection.ts';
import { articleFacts } from './article-facts.ts';
import { changeCollections, changeTags, fileLabel } from './filing.ts';
import { requireArticle } from './queries.ts';
import { countQuoteStatesOf } from './tally.ts';
import { insertRevision, setCurrentRevision } from './write-article.ts';
import { insertCollection, linkArticles, setStatus } from './write-filing.ts';

function countArticles(ids: readonly string[]): string {
  return ids.length === 1 ? 'article' : `${String(ids.length)} articles`;
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
    if (!/^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*$/u.test(citekey)) {
      throw new AppError(
        'invalid_input',
        `“${citekey}” cannot be cited: a citekey begins with a letter, digit or underscore and has no blanks, commas or brackets.`,
      );
    }
    transact('Edit details', () => {
      const facts = articleFacts(csl);
      const changed = prepared(
        db,
        `UPDATE article SET csl = ?, type = ?, title = ?, authors = ?, source = ?, year = ?, doi = ?,
           citekey = ?, updated_at = ? WHERE id = ?`,
      ).run(
        JSON.stringify(csl),
        facts.type,
        facts.title,
        facts.authors,
        facts.source,
        facts.year,
        facts.doi,
        citekey,
        now(),
        id,
      );
      if (changed.changes === 0) {
        throw new AppError('not_found', 'That article is no longer in the library.');
      }
    });
    return null;
  },

  'articles.setStatus': ({ db, transact }, { articles, status }) => {
    const ids = listSelected(db, articles);
    transact(`Mark ${countArticles(ids)} as ${status}`, () => {
      setStatus(db, ids, status);
    });
    return null;
  },

  'articles.file': ({ db, transact }, { articles, tags, collections }) => {
    const ids = listSelected(db, articles);
    transact(fileLabel(countArticles(ids), tags, collections), () => {
      for (const collection of collections.add) requireCollection(db, collection);
      changeTags(db, ids, tags);
      changeCollections(db, ids, collections);
    });
    return null;
  },

  'articles.trash': ({ db, transact, now }, { articles }) => {
    const ids = listSelected(db, articles);
    transact(`Delete ${countArticles(ids)}`, () => {
      const trash = prepared(
        db,
        'UPDATE article SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
      );
      for (const id of ids) trash.run(now(), id);
    });
    return null;
  },

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

  'collections.remove': ({ db, transact }, { id }) => {
    transact('Remove collection', () => {
      const inside = prepared(
        db,
        `WITH RECURSIVE inside (id, depth) AS (
           SELECT ?, 0 UNION SELECT k.id, depth + 1 FROM collection k JOIN inside ON k.parent_id = inside.id)
         SELECT id FROM inside ORDER BY depth DESC`,
      )
        .pluck()
        .all(id) as string[];
      for (const each of inside) {
        prepared(db, 'DELETE FROM article_collection WHERE collection_id = ?').run(each);
        prepared(db, 'DELETE FROM collection WHERE id = ?').run(each);
      }
    });
    return null;
  },
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
