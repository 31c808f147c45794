import type { Claim } from '../../../../../shared/domain/claim.ts';
import type { MatchedClaims } from '../../../../../shared/domain/comparison/answering-claims.ts';
import { keyOfMark, toneOfClaim } from '../text/marks.ts';
import { moveApart, type End } from './line-places.ts';

/** Where the marks of a text stand in the window, in CSS pixels from one top. */
interface SideHeights {
  /** How far down what is scrolled each mark is, by its key. */
  readonly tops: ReadonlyMap<string, number>;
  /** From there to the top that all heights are told from. */
  readonly shift: number;
  /** Between these what is scrolled can be seen. */
  readonly top: number;
  readonly bottom: number;
}

export interface Heights {
  readonly left: SideHeights;
  readonly right: SideHeights;
}

/** An end of a line; out of view it only says in which direction its claim is. */
interface PlacedEnd extends End {
  readonly isShown: boolean;
}

/** A line between two claims, or at one that has no partner. */
export interface PairLine {
  readonly key: string;
  readonly left: PlacedEnd | null;
  readonly right: PlacedEnd | null;
  /** Whether the reader linked them, they only say the same, or one has no partner. */
  readonly look: 'linked' | 'same' | 'only';
}

/** The claims of one side with their places: those in view are moved apart, the others lie at its edge. */
function placeEnds(
  claims: readonly Claim[],
  { tops, shift, top, bottom }: SideHeights,
): Map<string, PlacedEnd> {
  const ends = claims.flatMap((claim): End[] => {
    const key = keyOfMark({ type: 'claim', id: claim.id });
    const at = tops.get(key);
    return at === undefined
      ? []
      : [{ key, code: claim.code, tone: toneOfClaim(claim), y: at + shift }];
  });
  const isShown = ({ y }: End): boolean => y >= top && y <= bottom;
  const shown = moveApart(ends.filter(isShown)).map((end) => ({ ...end, isShown: true }));
  const away = ends
    .filter((end) => !isShown(end))
    .map((end) => ({ ...end, y: end.y < top ? top : bottom, isShown: false }));
  return new Map([...shown, ...away].map((end) => [end.key, end]));
}

const keyOf = ({ id }: Claim): string => keyOfMark({ type: 'claim', id });

/** The ends of claims that have no partner, of those that can be seen. */
const alone = (ends: ReadonlyMap<string, PlacedEnd>, claims: readonly Claim[]): PlacedEnd[] =>
  claims.flatMap((claim) => ends.get(keyOf(claim)) ?? []).filter(({ isShown }) => isShown);

/** The lines of which an end can be seen. Takes time in proportion to the claims of both, not to their texts. */
export function linesOf(
  { pairs, onlyLeft, onlyRight }: MatchedClaims,
  heights: Heights,
): PairLine[] {
  const own = placeEnds([...pairs.map(({ left }) => left), ...onlyLeft], heights.left);
  const other = placeEnds([...pairs.map(({ right }) => right), ...onlyRight], heights.right);
  const lines = pairs.flatMap((pair): PairLine[] => {
    const [left, right] = [own.get(keyOf(pair.left)), other.get(keyOf(pair.right))];
    if (!left || !right || !(left.isShown || right.isShown)) return [];
    const look = pair.relation === null ? 'same' : 'linked';
    return [{ key: `${left.key} ${right.key}`, left, right, look }];
  });
  return [
    ...lines,
    ...alone(own, onlyLeft).map((left): PairLine => ({
      key: left.key,
      left,
      right: null,
      look: 'only',
    })),
    ...alone(other, onlyRight).map((right): PairLine => ({
      key: right.key,
      left: null,
      right,
      look: 'only',
    })),
  ];
}
