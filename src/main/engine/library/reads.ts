import { AppError } from '../../../shared/errors.ts';
import { prepared } from '../db/database.ts';
import type { ReadContext, ReadsOf } from '../reads/read-types.ts';
import { readFiling } from './filing.ts';
import { readOverview } from './overview.ts';
import { listArticleIds, readArticle, readArticleRows } from './queries.ts';

export const libraryReads = {
  'articles.index': ({ db }, query) => ({ ids: listArticleIds(db, query) }),
  'articles.rows': ({ db }, { ids }) => readArticleRows(db, ids),
  'articles.get': ({ db }, { id }) => readArticle(db, id),
  'articles.filing': ({ db }, { articles }) => readFiling(db, articles),

  'articles.revisionText': ({ db }, { revisionId }) => {
    const row = prepared<[string], { text: string }>(
      db,
      'SELECT text FROM revision WHERE id = ?',
    ).get(revisionId);
    if (!row) throw new AppError('not_found', 'That revision is no longer in the library.');
    return row;
  },

  /** All but how safe the library is, which the writing thread knows. */
  'library.overview': ({ db, directory }: ReadContext) => readOverview(db, directory),
} satisfies ReadsOf<
  'articles.index' | 'articles.rows' | 'articles.get' | 'articles.filing' | 'articles.revisionText'
> & { readonly 'library.overview': unknown };
