import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../main/engine/test-ids.ts';
import { keepPlaceOfReading, lastRead, placeOfReading, readPlaces } from './reading-places.ts';

const ids = Array.from({ length: 1001 }, (_, at) => `${String(at)} ${NOWHERE}` as typeof NOWHERE);

describe('places of reading', () => {
  it('are the beginning until an article was read', () => {
    expect(placeOfReading(NOWHERE)).toEqual({ at: 0, below: 0 });
    keepPlaceOfReading(NOWHERE, { at: 120, below: -7 });
    expect(placeOfReading(NOWHERE)).toEqual({ at: 120, below: -7 });
  });

  it('are kept of the last thousand, the last one first', () => {
    for (const id of ids) keepPlaceOfReading(id, { at: 1, below: 0 });
    keepPlaceOfReading(ids[500]!, { at: 2, below: 0 });
    expect(lastRead(2)).toEqual([ids[500], ids[1000]]);
    expect(placeOfReading(ids[0]!)).toEqual({ at: 0, below: 0 });
    expect(placeOfReading(ids[1]!)).toEqual({ at: 1, below: 0 });
  });

  it('are read as another start kept them, and nothing else is', () => {
    const kept: unknown = JSON.parse(JSON.stringify([['a', { at: 3, below: 4.5 }]]));
    expect([...readPlaces(kept)]).toEqual([['a', { at: 3, below: 4.5 }]]);
    for (const wrong of [
      null,
      {},
      'a',
      [null],
      [['a']],
      [['a', { at: -1, below: 0 }]],
      [['a', 7]],
    ]) {
      expect([...readPlaces(wrong)]).toEqual([]);
    }
  });
});
