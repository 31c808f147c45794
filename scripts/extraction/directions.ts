import type { FindingValue } from '../../src/shared/domain/claim.ts';

/**
 * Which way readers once said that a result points, in one word for change and value: a benefit, a
 * wanted change or a plain link is positive; harm is negative.
 */
export type Direction = 'positive' | 'negative' | 'null' | 'mixed';

/** What a direction says for sure of change or value; a plain link, called positive too, says neither. */
const SAYS: Readonly<Record<Direction, Partial<Pick<FindingValue, 'change' | 'value'>>>> = {
  positive: { value: 'better' },
  negative: { value: 'worse' },
  null: { change: 'no_difference' },
  mixed: { change: 'mixed' },
};

/** Does a finding say of change or value what a direction stands for? */
export function saysDirection(
  { change, value }: Pick<FindingValue, 'change' | 'value'>,
  direction: Direction,
): boolean {
  const meant = SAYS[direction];
  return (meant.change ?? change) === change && (meant.value ?? value) === value;
}
