import { typeAsOutlet } from '../../../shared/domain/csl-fields.ts';
import { issuedYear } from '../../../shared/domain/csl-dates.ts';
import { formatAuthors, formatNames } from '../../../shared/domain/csl-names.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import { titleText } from '../../../shared/domain/title-text.ts';

/** What is kept beside the CSL item in columns, to list, sort and find articles by. */
export interface ArticleFacts {
  readonly type: string;
  readonly title: string;
  readonly authors: string;
  readonly source: string;
  readonly year: number | null;
  readonly doi: string | null;
}

/** A DOI without its resolver and in lower case, as DOIs are compared; null when there is none. */
export function normaliseDoi(doi: string | undefined): string | null {
  const bare = (doi ?? '')
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)+/i, '')
    .toLowerCase();
  return bare.startsWith('10.') ? bare : null;
}

/** Derives the columns from the CSL item. */
export function articleFacts(csl: CslItem): ArticleFacts {
  const outlet = (csl['container-title'] ?? csl.publisher ?? '').trim();
  return {
    type: csl.type,
    title: titleText(csl.title ?? '').trim() || 'Untitled',
    authors: formatNames(csl.author ?? csl.editor ?? []),
    source: outlet || formatAuthors(csl) || typeAsOutlet(csl.type),
    year: issuedYear(csl),
    doi: normaliseDoi(csl.DOI),
  };
}
