import { inQuotationMarks } from '../../../shared/domain/quotation-marks.ts';
import type { ExportedWords } from '../../../shared/contract/calls/export.ts';
import { Paragraphs, type Pinpoint } from '../../../shared/domain/pinpoint.ts';
import type { Quote, Span } from '../../../shared/domain/quote.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { textOf } from '../db/read-text.ts';
import { readSpanPages } from '../quotes/quote-pages.ts';
import { citation, quotePinpoint } from './citations.ts';
import { fileName } from './gather.ts';
import { readQuote } from './read-quote.ts';

interface Source {
  readonly articleId: string;
  readonly citekey: string;
  readonly text: string;
  readonly paragraphs: Paragraphs;
}

/** A source as it is selected. */
interface SourceRow {
  readonly id: string;
  readonly citekey: string;
  readonly text: Uint8Array | null;
}

function toSource({ id, citekey, text: bytes }: SourceRow): Source {
  const text = bytes ? textOf(bytes) : '';
  return { articleId: id, citekey, text, paragraphs: new Paragraphs(text) };
}

/** Words that are cited, and where they stand in the text; null where nowhere. */
interface CitedPlace extends Source {
  readonly words: string;
  readonly place: Pinpoint | null;
}

/** Words with their citation, word for word. */
function cite({ words, citekey, place }: CitedPlace): ExportedWords {
  return {
    text: `${inQuotationMarks(words)} ${citation(citekey, place === null ? [] : [place])}`,
    suggestedName: `${fileName(citekey, 'quote')}-quote.md`,
    warnings: [],
  };
}

function warnOf({ state }: Quote): string[] {
  switch (state) {
    case 'verified':
      return [];
    case 'moved':
      return ['The quote has moved: confirm its new place.'];
    case 'broken':
      return ['The quote is broken: its words are not in the text.'];
    case 'unchecked':
      return ['The quote has not been looked up in the newest text yet.'];
  }
}

/** A quote and where it stands. Throws `not_found`. */
export function findQuote(
  db: ReadableDatabase,
  quoteId: string,
): CitedPlace & { readonly quote: Quote } {
  const { quote, articleId } = readQuote(db, quoteId);
  const row = prepared<[string], SourceRow>(
    db,
    `SELECT a.id, a.citekey, CAST(r.text AS BLOB) AS text
     FROM article a LEFT JOIN revision r ON r.id = a.current_revision_id WHERE a.id = ?`,
  ).get(articleId);
  if (!row) {
    throw new AppError('not_found', 'The article of that quote is no longer in the library.');
  }
  const source = toSource(row);
  return { ...source, quote, words: quote.exact, place: quotePinpoint(quote, source) };
}

/** Words of a revision and where they stand. Throws `not_found`. */
export function findWords(
  db: ReadableDatabase,
  revisionId: string,
  { start, end }: Span,
): CitedPlace {
  const row = prepared<[string], SourceRow>(
    db,
    `SELECT a.id, a.citekey, CAST(r.text AS BLOB) AS text
     FROM revision r JOIN article a ON a.id = r.article_id WHERE r.id = ?`,
  ).get(revisionId);
  const source = row ? toSource(row) : null;
  if (!source || end > source.text.length) {
    throw new AppError(
      'not_found',
      'The text of these words is no longer in the library. Open the article again.',
    );
  }
  const pages = readSpanPages(db, revisionId, { start, end });
  const place = quotePinpoint({ found: { start, end }, pages }, source);
  return { ...source, words: source.text.slice(start, end), place };
}

/** A quote with its citation, for the clipboard. Throws `not_found`. */
export function exportQuote(db: ReadableDatabase, quoteId: string): ExportedWords {
  const found = findQuote(db, quoteId);
  return { ...cite(found), warnings: warnOf(found.quote) };
}

/** Words of a revision with their citation, for the clipboard. Throws `not_found`. */
export function exportWords(db: ReadableDatabase, revisionId: string, span: Span): ExportedWords {
  return cite(findWords(db, revisionId, span));
}
