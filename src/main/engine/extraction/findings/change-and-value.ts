import type { FindingValue } from '../../../../shared/domain/claim.ts';
import type { Direction } from './direction.ts';

/**
 * What a direction says of the change and of its value: readers who judged directions called a benefit
 * positive and a harm negative, whichever way the outcome went. The mapping is one to one.
 */
export const CHANGE_AND_VALUE: Readonly<Record<Direction, Pick<FindingValue, 'change' | 'value'>>> =
  {
    positive: { change: 'open', value: 'better' },
    negative: { change: 'open', value: 'worse' },
    null: { change: 'no_difference', value: 'open' },
    mixed: { change: 'mixed', value: 'open' },
  };
