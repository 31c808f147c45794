import type { HandlersOf } from '../handler-types.ts';
import { exportQuote, exportText } from './export-text.ts';

export const exportHandlers = {
  'export.text': ({ db }, { target, format }) => exportText(db, target, format),
  'export.quote': ({ db }, { quoteId }) => exportQuote(db, quoteId),
} satisfies HandlersOf<'export.text' | 'export.quote'>;
