import { describe, expect, it } from 'vitest';
import { guessClaim } from './guess-claim.ts';

describe('guessClaim', () => {
  it.each([
    ['41 hand-reared voles', '41', 'hand-reared voles', 'animals', 'exact'],
    ['about thirty nurses', '30', 'nurses', 'other', 'about'],
    ['more than 1,200 patients were asked', '1200', 'patients', 'participants', 'at_least'],
    ['up to nine oocytes', '9', 'oocytes', 'embryos_gametes', 'at_most'],
    ['Twins: six babies in all', '6', 'babies', 'births', 'exact'],
    ['n = 45', '45', '', 'participants', 'exact'],
    ['nine of the 30 women', '9', '30 women', 'participants', 'exact'],
  ])('reads a sample size from %j', (words, count, unit, unitKind, qualifier) => {
    expect(guessClaim('sample_size', words)).toMatchObject({ count, unit, unitKind, qualifier });
  });

  it('keeps the words where there is no number', () => {
    expect(guessClaim('sample_size', 'the whole flock')).toMatchObject({
      count: '',
      unit: 'the whole flock',
    });
  });

  it('notices a hedge, an effect and a null result', () => {
    expect(guessClaim('safety', 'It might be too early to say').hedged).toBe(true);
    expect(guessClaim('safety', 'Two birds died').hedged).toBe(false);
    expect(guessClaim('finding', 'Hatching rose by 12.5%')).toMatchObject({
      direction: 'positive',
      effectValue: '12.5',
      effectUnit: '%',
    });
    expect(guessClaim('finding', 'There was no significant difference').direction).toBe('null');
  });

  it('takes a name as written', () => {
    expect(guessClaim('species', 'bank\nvoles').vernacularName).toBe('bank voles');
  });
});
