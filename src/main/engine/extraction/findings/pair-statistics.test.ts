import { describe, expect, it } from 'vitest';
import { pairStatistics } from './pair-statistics.ts';

const pair = (words: string, estimate: string) =>
  pairStatistics(words, words.indexOf(estimate) + estimate.length);

describe('pairStatistics', () => {
  it('takes the interval and p that follow the estimate', () => {
    const words =
      'Colds (OR 1.9, 95% CI 1.3 to 2.8; p = 0.01) and coughs (OR 1.2, 95% CI 0.8 to 1.9; p = 0.4).';
    expect(pair(words, 'OR 1.9')).toEqual({ interval: '1.3 to 2.8', p: '= 0.01' });
    expect(pair(words, 'OR 1.2')).toEqual({ interval: '0.8 to 1.9', p: '= 0.4' });
  });

  it('gives no estimate what belongs to another', () => {
    const words =
      'Colds fell by 12% and coughs (OR 0.6, 95% CI 0.4 to 0.9; p = 0.02), coughs most (p = 0.3).';
    expect(pair(words, '12%')).toEqual({ interval: null, p: null });
  });

  it('takes what stands alone where no estimate is read', () => {
    expect(pairStatistics('The choirs differed (p = 0.02).', null)).toEqual({
      interval: null,
      p: '= 0.02',
    });
    expect(pairStatistics('They differed (p = 0.02) or not (p = 0.4).', null).p).toBeNull();
  });
});
