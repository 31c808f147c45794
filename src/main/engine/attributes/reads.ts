import type { ReadsOf } from '../reads/read-types.ts';
import { listAttributes } from './queries.ts';

export const attributesReads = {
  'attributes.list': ({ db }) => listAttributes(db),
} satisfies ReadsOf<'attributes.list'>;
