import { issuedYear } from '../../../../shared/domain/csl-dates.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import { rangeWords } from '../../../../shared/domain/pinpoint.ts';
import type { Quote } from '../../../../shared/domain/quote.ts';
import type { SourcedArticle } from '../gather.ts';
import { writeJsonList } from '../json-list.ts';
import type { ClaimRow } from './claim-columns.ts';

/** A quote with where it stands in the current text (UTF-16 code units); null where it is not found. */
function quoteJson(
  { exact, prefix, suffix, state, found, pages }: Quote,
  { paragraphs }: SourcedArticle,
): object {
  return {
    exact,
    prefix,
    suffix,
    state,
    start: found?.start ?? null,
    end: found?.end ?? null,
    page: pages ? rangeWords(pages) : null,
    paragraph: found && !pages ? paragraphs.numberAt(found.start) : null,
  };
}

function claimJson(claim: Claim, article: SourcedArticle): object {
  const { id, code, value, statement, speaker, speakerName, status, origin } = claim;
  const { citekey, title, csl, revision } = article;
  return {
    id,
    code,
    article: {
      id: article.id,
      citekey,
      title,
      year: issuedYear(csl),
      doi: csl.DOI ?? null,
      revision: revision || null,
    },
    value,
    statement,
    speaker,
    speakerName,
    status,
    origin,
    confidence: claim.confidence,
    fieldConfidence: claim.fieldConfidence,
    quotes: claim.quotes.map((quote) => quoteJson(quote, article)),
    areas: claim.areas.map(({ page, label, rect }) => ({ page, label, rect })),
    created: new Date(claim.createdAt).toISOString(),
    updated: new Date(claim.updatedAt).toISOString(),
  };
}

/** Claims as JSON with all that Collate knows of them, one object each, in the order of the tidy table. */
export function writeClaimsJson(rows: Iterable<ClaimRow>): Generator<string> {
  return writeJsonList(rowsJson(rows));
}

function* rowsJson(rows: Iterable<ClaimRow>): Generator<object> {
  for (const { article, claim } of rows) yield claimJson(claim, article);
}
