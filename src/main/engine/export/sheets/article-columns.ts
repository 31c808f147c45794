import { CLAIM_KINDS } from '../../../../shared/domain/claim.ts';
import { issuedYear } from '../../../../shared/domain/csl-dates.ts';
import { formatNames } from '../../../../shared/domain/csl-names.ts';
import type { CslItem } from '../../../../shared/domain/csl.ts';
import { silenceOf } from '../../../../shared/domain/silence.ts';
import type { SourcedArticle } from '../gather.ts';
import { describeSilence } from '../matrix.ts';
import { column, type Column, type Datum } from './datum.ts';

/** The authors of a work, or its editors, in one line. */
export function authorsInLine(csl: CslItem): string | null {
  return formatNames(csl.author ?? csl.editor ?? []).replaceAll('\n', '; ') || null;
}

/** A number as one, so that it can be sorted; anything else as it is written. */
function numberOr(value: string | number | undefined): Datum {
  if (value === undefined || value === '') return null;
  return /^\d{1,9}$/.test(String(value)) ? Number(value) : value;
}

/** For each kind how many claims there are, or else why there are none. */
const KIND_COLUMNS: readonly Column<SourcedArticle>[] = CLAIM_KINDS.map((kind) =>
  column(
    `${kind}_claims`,
    (article) => {
      const many = article.claims.filter(({ value }) => value.kind === kind).length;
      if (many > 0 || !article.kinds.includes(kind)) return many;
      return describeSilence(silenceOf(kind, article));
    },
    16,
  ),
);

/** The columns of the table of articles. */
export const ARTICLE_COLUMNS: readonly Column<SourcedArticle>[] = [
  column('citekey', ({ citekey }) => citekey, 20),
  column('type', ({ csl }) => csl.type),
  column('title', ({ title }) => title, 50),
  column('authors', ({ csl }) => authorsInLine(csl), 30),
  column('year', ({ csl }) => issuedYear(csl), 8),
  column('container_title', ({ csl }) => csl['container-title'] ?? null, 30),
  column('volume', ({ csl }) => numberOr(csl.volume), 8),
  column('issue', ({ csl }) => numberOr(csl.issue), 8),
  column('pages', ({ csl }) => numberOr(csl.page), 10),
  column('publisher', ({ csl }) => csl.publisher ?? null, 20),
  column('doi', ({ csl }) => csl.DOI ?? null, 24),
  column('url', ({ csl }) => csl.URL ?? null, 30),
  column('language', ({ csl }) => csl.language ?? null, 10),
  column('has_text', ({ hasText }) => hasText, 8),
  column('revision', ({ revision }) => revision || null, 8),
  column(
    'accepted',
    ({ claims }) => claims.filter(({ status }) => status === 'accepted').length,
    10,
  ),
  column(
    'suggested',
    ({ claims }) => claims.filter(({ status }) => status === 'suggested').length,
    10,
  ),
  ...KIND_COLUMNS,
  column('article_id', ({ id }) => id, 38),
];
