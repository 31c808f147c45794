import type { ReadsOf } from '../reads/read-types.ts';
import { listAnnotations } from './queries.ts';

export const annotationReads = {
  'annotations.list': ({ db }, { articleId }) => listAnnotations(db, articleId),
} satisfies ReadsOf<'annotations.list'>;
