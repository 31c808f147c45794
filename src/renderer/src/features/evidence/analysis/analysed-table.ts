import { countedClaims, type StudyArticle } from '../../../../../shared/domain/analysis/studies.ts';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import type { EvidenceTable, TableColumn } from '../../../../../shared/domain/evidence-table.ts';

/** An article of a table with the claims that count, and the column that it is in the table. */
export interface AnalysedArticle extends StudyArticle {
  readonly column: TableColumn;
}

/** The articles of a table with the claims that count. */
export function analysedArticles(
  { columns }: Pick<EvidenceTable, 'columns'>,
  suggestedToo: boolean,
): AnalysedArticle[] {
  return columns.map((column) => ({
    id: column.articleId,
    citekey: column.citekey,
    claims: countedClaims(column.claims, suggestedToo),
    column,
  }));
}

/** A place in a line or a picture that stands for a claim and opens its sentence. */
export interface Mark {
  /** Tells it from every other mark of the table. */
  readonly key: string;
  readonly claim: Claim;
  /** What it says to those who do not see where it stands. */
  readonly words: string;
}

/** What follows the words of a mark whose claim nobody has accepted. */
export function suggestedWords(...claims: readonly Claim[]): string {
  return claims.some(({ status }) => status === 'suggested') ? ', suggested' : '';
}
