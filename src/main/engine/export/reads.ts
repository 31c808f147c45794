import type { ReadsOf } from '../reads/read-types.ts';
import { exportQuote, exportText } from './export-text.ts';

export const exportReads = {
  'export.text': ({ db }, { target, format }) => exportText(db, target, format),
  'export.quote': ({ db }, { quoteId }) => exportQuote(db, quoteId),
} satisfies ReadsOf<'export.text' | 'export.quote'>;
