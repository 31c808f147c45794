import { createContext, useContext, useMemo } from 'react';
import type { Article } from '../../../../../shared/domain/article.ts';
import type { Absence } from '../../../../../shared/domain/absence.ts';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import {
  matchClaims,
  type MatchedClaims,
} from '../../../../../shared/domain/comparison/answering-claims.ts';
import type { Comparison } from '../../../../../shared/domain/comparison/comparison.ts';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import type { AppError } from '../../../../../shared/errors.ts';
import { useCall } from '../../../lib/api.ts';
import { otherSide, type Side } from '../../../services/reader-state.ts';
import { useStore } from '../../../services/store.ts';
import {
  listDifferences,
  type ListedDifferences,
} from '../../../../../shared/domain/comparison/listed-differences.ts';
import { nameSides, type SideNames } from './side-names.ts';

/** One of the two, with what is known of it. */
export interface PairSide {
  readonly side: Side;
  readonly articleId: ArticleId;
  readonly article: Article | undefined;
  readonly claims: readonly Claim[];
  readonly absences: readonly Absence[];
}

/** Two articles that are read side by side, and what they say differently and alike. */
export interface PairData {
  readonly left: PairSide;
  readonly right: PairSide;
  readonly names: SideNames;
  /** Undefined until they have been compared. */
  readonly comparison: Comparison | undefined;
  readonly error: AppError | null;
  readonly compareAgain: () => void;
  readonly listed: ListedDifferences;
  readonly matched: MatchedClaims;
}

const NONE: readonly never[] = [];

/** The two articles that are compared; null while none are. */
export const PairContext = createContext<PairData | null>(null);

/** The two articles that are compared; null while none are. */
export function usePairContext(): PairData | null {
  return useContext(PairContext);
}

/** The pane at the left. */
function useLeftSide(): Side {
  return useStore(({ swapped }) => (swapped ? 'second' : 'first'));
}

/** What is known of the two articles; null unless two are open and compared. */
export function usePair(): PairData | null {
  const comparing = useStore((state) => state.comparing);
  const leftSide = useLeftSide();
  const left = useStore(({ readers }) => readers[leftSide].articleId);
  const right = useStore(({ readers }) => readers[otherSide(leftSide)].articleId);
  const ids = useMemo(
    () => (!comparing || left === null || right === null ? null : { left, right }),
    [comparing, left, right],
  );
  const asked = ids ?? NOBODY;
  const enabled = { enabled: ids !== null };
  const compared = useCall('evidence.compare', asked, { ...enabled, showsError: true });
  const settled = useCall('evidence.settled', asked, enabled).data ?? NONE;
  const own = usePairSide(leftSide, asked.left, enabled);
  const other = usePairSide(otherSide(leftSide), asked.right, enabled);
  const { data: comparison, error, refetch } = compared;
  return useMemo(() => {
    if (ids === null) return null;
    return {
      left: own,
      right: other,
      names: nameSides(own.article, other.articleId),
      comparison,
      error,
      compareAgain: () => void refetch(),
      listed: listDifferences(comparison?.differences ?? NONE, settled),
      matched: matchClaims(own.claims, other.claims, comparison?.links ?? NONE),
    };
  }, [ids, own, other, comparison, error, refetch, settled]);
}

/** Stands for the articles while there are none: nothing is asked with it. */
const NOBODY = { left: '' as ArticleId, right: '' as ArticleId };

function usePairSide(
  side: Side,
  articleId: ArticleId,
  enabled: { readonly enabled: boolean },
): PairSide {
  const article = useCall('articles.get', { id: articleId }, enabled).data;
  const claims = useCall('claims.list', { articleId }, enabled).data ?? NONE;
  const absences = useCall('absences.list', { articleId }, enabled).data ?? NONE;
  return useMemo(
    () => ({ side, articleId, article, claims, absences }),
    [side, articleId, article, claims, absences],
  );
}
