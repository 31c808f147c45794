import type { ReadsOf } from '../reads/read-types.ts';
import { listAnnotations } from './queries.ts';
import { listWaiting } from './waiting-annotations.ts';

export const annotationReads = {
  'annotations.list': ({ db }, { articleId }) => listAnnotations(db, articleId),
  'annotations.waiting': ({ db }, { articleId }) => listWaiting(db, articleId),
} satisfies ReadsOf<'annotations.list' | 'annotations.waiting'>;
