import type { ReadsOf } from '../reads/read-types.ts';
import { listTrash } from './list.ts';

export const trashReads = {
  'trash.list': ({ db }, { after, limit }) => listTrash(db, after, limit),
} satisfies ReadsOf<'trash.list'>;
