import type { QuoteId, RevisionId } from '../../../shared/domain/ids.ts';
import type { Span } from '../../../shared/domain/quote.ts';
import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { copyInStyle } from './copy-citation.ts';
import { showToast } from './toast.ts';

/** A quote, or words of a revision that nobody has marked. */
export type Quoted =
  { readonly quoteId: QuoteId } | { readonly revisionId: RevisionId; readonly span: Span };

/** Copies a quote with its citation and pinpoint; says so, with what is wrong with the quote. */
export async function copyWithCitation(quoted: Quoted): Promise<void> {
  try {
    const { text, warnings } =
      'quoteId' in quoted ? await call('export.quote', quoted) : await call('export.words', quoted);
    await call('shell.copyText', { text });
    const what =
      'quoteId' in quoted
        ? ({ of: 'quote', quoteId: quoted.quoteId } as const)
        : ({ of: 'words', revisionId: quoted.revisionId } as const);
    await call('export.left', { what });
    showToast({ message: ['Quote copied with its citation.', ...warnings].join(' ') });
  } catch (error) {
    reportError(error, () => void copyWithCitation(quoted));
  }
}

/** Copies the citation of a quote's place in the style of the library, without its words. */
export function copyPlace(quoted: Quoted): Promise<void> {
  const cited =
    'quoteId' in quoted
      ? ({ of: 'quote', ...quoted } as const)
      : ({ of: 'words', ...quoted } as const);
  return copyInStyle(cited, 'citation');
}
