import { inQuotationMarks } from '../../../shared/domain/quotation-marks.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { escapeMarkdownLine } from '../../../shared/domain/markdown-text.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import type { Area } from '../../../shared/domain/pages.ts';
import { pinpointWords, type Pinpoint } from '../../../shared/domain/pinpoint.ts';
import type { SourcedArticle } from './gather.ts';

/** What a quote or claim needs of its article to be cited. */
export type Cited = Pick<SourcedArticle, 'citekey' | 'text' | 'paragraphs' | 'revision'>;

/** Where in the current revision a quote stands: its pages where it has some; null when it is broken. */
export function quotePinpoint(
  { found, pages }: Pick<Quote, 'found' | 'pages'>,
  { paragraphs }: Pick<Cited, 'paragraphs'>,
): Pinpoint | null {
  if (!found) return null;
  return pages
    ? { of: 'pages', pages }
    : { of: 'paragraph', number: paragraphs.numberAt(found.start) };
}

/** A pandoc citation: `[@mori2016, p. 214]`, `[@tanaka2015, paras. 3, 8]`, `[@tanaka2015]`. */
export function citation(citekey: string, places: readonly Pinpoint[]): string {
  const plain = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(citekey);
  const key = plain ? `@${citekey}` : `@{${citekey}}`;
  return places.length === 0 ? `[${key}]` : `[${key}, ${pinpointWords(places)}]`;
}

/** The pinpoint of an area: the page that it is a part of. */
export const areaPinpoint = ({ page, label }: Area): Pinpoint => ({
  of: 'pages',
  pages: { first: { page, label }, last: { page, label } },
});

/** The citation of a claim, pointing to all places of its quotes and areas that are known. */
export function claimCitation(claim: Claim, article: Cited): string {
  return citation(article.citekey, [
    ...claim.quotes.flatMap((quote) => quotePinpoint(quote, article) ?? []),
    ...claim.areas.map(areaPinpoint),
  ]);
}

/** Where a quote was found, as words of a sentence. */
function foundWords(quote: Quote, article: Cited): string {
  const place = quotePinpoint(quote, article);
  if (place === null) return 'nowhere';
  return place.of === 'pages'
    ? `at ${pinpointWords([place])}`
    : `in paragraph ${String(place.number)}`;
}

/** The state of a quote in Markdown; what is not verified stands out and says what to do. */
export function describeState(quote: Quote, article: Cited): string {
  switch (quote.state) {
    case 'verified':
      return 'verified';
    case 'moved':
      return `**moved**: marked ${hasItsWords(quote, article) ? '' : `as ${escapeMarkdownLine(inQuotationMarks(quote.exact))} `}in an earlier revision, found ${hasItsWords(quote, article) ? '' : 'with other words '}${foundWords(quote, article)} of revision ${String(article.revision)}, to be confirmed`;
    case 'broken':
      return `**broken**: these words are not in revision ${String(article.revision)} of the text`;
    case 'unchecked':
      return `**not looked up yet** in revision ${String(article.revision)} of the text`;
  }
}

const hasItsWords = ({ exact, found }: Quote, { text }: Cited): boolean =>
  found !== null && text.slice(found.start, found.end) === exact;

/** What a reader should know of an article's quotes before handing the export on. */
export function claimWarnings(article: Cited & Pick<SourcedArticle, 'claims'>): string[] {
  const of = `of @${article.citekey}`;
  return article.claims.flatMap((claim) => {
    if (claim.quotes.length === 0 && claim.areas.length === 0)
      return [`${claim.code} ${of} is unproved: it has no quote.`];
    const states = new Set(claim.quotes.map((quote) => quote.state));
    const warnings: string[] = [];
    if (states.has('broken')) {
      warnings.push(`A quote of ${claim.code} ${of} is broken: its words are not in the text.`);
    }
    if (states.has('unchecked')) {
      warnings.push(
        `A quote of ${claim.code} ${of} is not looked up yet: export again in a while.`,
      );
    }
    if (states.has('moved')) {
      warnings.push(`A quote of ${claim.code} ${of} has moved: confirm its new place.`);
    }
    return warnings;
  });
}
