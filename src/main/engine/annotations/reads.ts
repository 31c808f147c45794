import type { ReadsOf } from '../reads/read-types.ts';
import { listAnnotations } from './queries.ts';
import { findAbstracts } from './take-abstracts.ts';
import { listWaiting } from './waiting-annotations.ts';

export const annotationReads = {
  'articles.abstracts': ({ db }, { articles }) => findAbstracts(db, articles),
  'annotations.list': ({ db }, { articleId }) => listAnnotations(db, articleId),
  'annotations.waiting': ({ db }, { articleId }) => listWaiting(db, articleId),
} satisfies ReadsOf<'articles.abstracts' | 'annotations.list' | 'annotations.waiting'>;
