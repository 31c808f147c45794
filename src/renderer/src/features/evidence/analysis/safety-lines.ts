import { SafetyCategory } from '../../../../../shared/domain/claim.ts';
import { SAFETY_CATEGORY_WORDS } from '../../../../../shared/domain/claim-words.ts';
import { capitalise } from '../../../../../shared/domain/capitalise.ts';
import { suggestedWords, type AnalysedArticle } from './analysed-table.ts';
import type { BoxMark } from './boxes.tsx';

/** All statements of one category. */
export interface SafetyLine {
  readonly category: string;
  readonly marks: readonly BoxMark[];
}

/** The statements about safety by category, in the order of the table; categories without any are left out. */
export function safetyLines(articles: readonly AnalysedArticle[]): SafetyLine[] {
  return SafetyCategory.options.flatMap((category) => {
    const marks = articles.flatMap(({ column, claims }) =>
      claims.flatMap((claim): BoxMark[] =>
        claim.value.kind === 'safety' && claim.value.category === category
          ? [
              {
                key: `safety:${claim.id}`,
                claim,
                label: column.label,
                suggested: claim.status === 'suggested',
                words: `${capitalise(SAFETY_CATEGORY_WORDS[category])}, ${column.label}${suggestedWords(claim)}`,
              },
            ]
          : [],
      ),
    );
    return marks.length === 0
      ? []
      : [{ category: capitalise(SAFETY_CATEGORY_WORDS[category]), marks }];
  });
}
