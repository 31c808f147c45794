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
