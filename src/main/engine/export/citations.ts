import { inQuotationMarks } from '../../../shared/domain/quotation-marks.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { escapeMarkdownLine } from '../../../shared/domain/markdown-text.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { paragraphNumber } from '../../../shared/domain/pinpoint.ts';
import type { SourcedArticle } from './gather.ts';

/** What a quote or claim needs of its article to be cited. */
export type Cited = Pick<SourcedArticle, 'citekey' | 'text' | 'revision'>;

/** The paragraph of the current revision in which a quote stands; null when it is broken. */
export function quoteParagraph(quote: Quote, article: Cited): number | null {
  return quote.found ? paragraphNumber(article.text, quote.found.start) : null;
}

/** A pandoc citation: `[@tanaka2015, para. 8]`, `[@tanaka2015, paras. 3, 8]`, `[@tanaka2015]`. */
export function citation(citekey: string, paragraphs: readonly number[]): string {
  const numbers = [...new Set(paragraphs)].toSorted((a, b) => a - b);
  const plain = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(citekey);
  const key = plain ? `@${citekey}` : `@{${citekey}}`;
  if (numbers.length === 0) return `[${key}]`;
  return `[${key}, ${numbers.length === 1 ? 'para.' : 'paras.'} ${numbers.join(', ')}]`;
}

/** The citation of a claim, pointing to all places of its quotes that are known. */
export function claimCitation(claim: Claim, article: Cited): string {
  return citation(
    article.citekey,
    claim.quotes.flatMap((quote) => quoteParagraph(quote, article) ?? []),
  );
}

/** The state of a quote in Markdown; what is not verified stands out and says what to do. */
export function describeState(quote: Quote, article: Cited): string {
  const paragraph = quoteParagraph(quote, article);
  switch (quote.state) {
    case 'verified':
      return 'verified';
    case 'moved':
      return `**moved**: marked ${hasItsWords(quote, article) ? '' : `as ${escapeMarkdownLine(inQuotationMarks(quote.exact))} `}in an earlier revision, found ${hasItsWords(quote, article) ? '' : 'with other words '}in paragraph ${String(paragraph)} of revision ${String(article.revision)}, to be confirmed`;
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
    if (claim.quotes.length === 0) return [`${claim.code} ${of} is unproved: it has no quote.`];
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
