import type { ReadsOf } from '../reads/read-types.ts';
import { exportQuote, exportWords } from './cited-words.ts';
import { listTemplates } from './citation-note/templates.ts';
import { exportText } from './export-text.ts';

export const exportReads = {
  'export.text': ({ db }, { target, format }) => exportText(db, target, format),
  'export.quote': ({ db }, { quoteId }) => exportQuote(db, quoteId),
  'export.words': ({ db }, { revisionId, span }) => exportWords(db, revisionId, span),
  'templates.list': ({ db }) => listTemplates(db),
} satisfies ReadsOf<'export.text' | 'export.quote' | 'export.words' | 'templates.list'>;
