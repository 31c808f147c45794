import type { ReadsOf } from '../reads/read-types.ts';
import { listLanguages, listStyles } from './library-styles.ts';

export const citationReads = {
  'citations.styles': ({ db }) => ({ styles: listStyles(db), languages: listLanguages(db) }),
} satisfies ReadsOf<'citations.styles'>;
