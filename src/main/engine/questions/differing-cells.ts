import {
  comparedIn,
  sayersOf,
  type ComparedAttribute,
} from '../../../shared/domain/agreement/cell-words.ts';
import type {
  ReadingDifference,
  ReadTwice,
} from '../../../shared/domain/agreement/compare-readings.ts';
import { articleLabel, authorsAndYear } from '../../../shared/domain/article-label.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId, ClaimId } from '../../../shared/domain/ids.ts';

/** A claim of a reading, with what proves it; the rules' have no id. */
export type ReadClaim = Pick<Claim, 'value' | 'status'> & {
  readonly id?: ClaimId;
  readonly quotes: readonly { readonly exact: string }[];
};

/** Two readings of an article by claims that have quotes. */
export interface ProvedReadings extends ReadTwice {
  readonly first: readonly ReadClaim[];
  readonly second: readonly ReadClaim[];
}

/** A cell in which two readings differ, with who wrote its article and the words that either rests on. */
export interface DescribedCell extends Omit<ReadingDifference, 'articleId'> {
  readonly articleId: ArticleId;
  readonly label: string;
  readonly quotes: { readonly first: string; readonly second: string };
  /** The first claim of the first reading that says something in it. */
  readonly claimId: ClaimId | null;
}

/** Names the articles of cells in which two readings differ, and finds the words that each reading rests on. */
export function describeCells(
  articles: readonly { readonly id: ArticleId; readonly csl: string }[],
  read: readonly ProvedReadings[],
  differences: readonly ReadingDifference[],
): DescribedCell[] {
  const labels = new Map(
    articles.map(({ id, csl: json }) => {
      const csl = CslItem.parse(JSON.parse(json));
      return [String(id), { id, label: authorsAndYear(csl) ?? articleLabel(csl) }];
    }),
  );
  const readingsOf = new Map(read.map((one) => [one.articleId, one]));
  const all = read.flatMap(({ first, second }) => [...first, ...second]);
  const attributeOf = new Map(comparedIn(all).map((one) => [one.key, one]));
  return differences.flatMap((difference) => {
    const article = labels.get(difference.articleId);
    const readings = readingsOf.get(difference.articleId);
    const attribute = attributeOf.get(difference.key);
    if (!article || !readings || !attribute) return [];
    const first = sayersOf(attribute, readings.first);
    const second = sayersOf(attribute, readings.second);
    return [
      {
        ...difference,
        articleId: article.id,
        label: article.label,
        quotes: {
          first: quoteOf(attribute, first, second),
          second: quoteOf(attribute, second, first),
        },
        claimId: first[0]?.id ?? null,
      },
    ];
  });
}

/** The first words that a reading rests on: of what it alone says, where that has a quote. */
function quoteOf(
  { say }: ComparedAttribute,
  own: readonly ReadClaim[],
  others: readonly ReadClaim[],
): string {
  const said = new Set(others.map(({ value }) => say(value)));
  const quoted = own.filter(({ quotes }) => quotes.length > 0);
  const telling = quoted.find(({ value }) => !said.has(say(value))) ?? quoted[0];
  return telling?.quotes[0]?.exact ?? '';
}
