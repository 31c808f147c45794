import { AppError } from '../../../shared/errors.ts';
import { readText } from '../db/read-text.ts';
import type { ReadContext, ReadsOf } from '../reads/read-types.ts';
import { countSelected } from './article-selection.ts';
import { findKeyHolder } from './citekeys.ts';
import { readFiling } from './filing.ts';
import { readOverview } from './overview.ts';
import { filterListed, listIds, readPage } from './list-pages.ts';
import { readArticle, readArticleRows } from './queries.ts';

export const libraryReads = {
  'articles.count': ({ db }, { articles }) => countSelected(db, articles),
  'articles.page': ({ db }, page) => readPage(db, page),
  'articles.ids': ({ db }, { list, first, limit }) => listIds(db, list, first, limit),
  'articles.listed': ({ db }, { list, ids }) => filterListed(db, list, ids),
  'articles.rows': ({ db }, { ids }) => readArticleRows(db, ids),
  'articles.get': ({ db }, { id }) => readArticle(db, id),
  'articles.withKey': ({ db }, { key }) => {
    const holder = findKeyHolder(db, key);
    return holder && !holder.isInTrash ? holder.id : null;
  },
  'articles.filing': ({ db }, { articles }) => readFiling(db, articles),

  'articles.revisionText': ({ db }, { revisionId }) => {
    const text = readText(db, revisionId);
    if (text === null) {
      throw new AppError('not_found', 'That revision is no longer in the library.');
    }
    return { text };
  },

  /** All but how safe the library is, which the writing thread knows. */
  'library.overview': ({ db, directory }: ReadContext) => readOverview(db, directory),
} satisfies ReadsOf<
  | 'articles.count'
  | 'articles.page'
  | 'articles.ids'
  | 'articles.listed'
  | 'articles.rows'
  | 'articles.get'
  | 'articles.withKey'
  | 'articles.filing'
  | 'articles.revisionText'
> & { readonly 'library.overview': unknown };
