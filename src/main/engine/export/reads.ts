import type { ReadsOf } from '../reads/read-types.ts';
import { exportQuote, exportWords } from './cited-words.ts';
import { listTemplates } from './citation-note/templates.ts';

export const exportReads = {
  // With it come the writers of all formats, which a reading thread needs for nothing else.
  'export.text': async ({ db }, { target, format }) => {
    const { exportText } = await import('./export-text.ts');
    return exportText(db, target, format);
  },
  'export.quote': ({ db }, { quoteId }) => exportQuote(db, quoteId),
  'export.words': ({ db }, { revisionId, span }) => exportWords(db, revisionId, span),
  'templates.list': ({ db }) => listTemplates(db),
} satisfies ReadsOf<'export.text' | 'export.quote' | 'export.words' | 'templates.list'>;
