import { describe, expect, it } from 'vitest';
import type { Backup } from '../../../../shared/domain/backup.ts';
import { backupRows, newestGood } from './backup-rows.ts';
import { countWords, differenceWords, kindWords } from './backup-words.ts';

const NOW = new Date(2026, 10, 22, 15, 0).getTime();

const backup = (name: string, change: Partial<Backup> = {}): Backup => ({
  name,
  place: 'library',
  kind: 'daily',
  madeAt: NOW,
  bytes: 1000,
  changes: 1,
  counts: { articles: 1, acceptedClaims: 2, suggestedClaims: 0, annotations: 1204 },
  state: 'verified',
  isOfThisLibrary: true,
  ...change,
});

describe('the words for a copy', () => {
  it('say why it was made, and when the restore was that it comes from', () => {
    expect(kindWords(backup('a', { kind: 'before_step' }), NOW)).toBe('Before a large step');
    const restored = backup('a', {
      kind: 'before_restore',
      madeAt: new Date(2026, 10, 22, 0, 57).getTime(),
    });
    expect(kindWords(restored, NOW)).toBe('Before the restore of 00:57');
    const tomorrow = new Date(2026, 10, 23, 9, 0).getTime();
    expect(kindWords(restored, tomorrow)).toBe('Before the restore of 22 Nov 2026, 00:57');
  });

  it('count accepted and suggested claims apart', () => {
    expect(countWords(backup('a').counts)).toBe('1 article, 2 claims, 1,204 annotations');
    expect(countWords(null)).toBe('no counts');
  });

  it('say what the copy has more or fewer of', () => {
    expect([-1204, 0, 3].map(differenceWords)).toEqual(['1,204 fewer', 'none', '3 more']);
  });
});

describe('the rows of the list', () => {
  it('name a copy once that is as good in both places', () => {
    const rows = backupRows([
      backup('2'),
      backup('2', { place: 'second' }),
      backup('1', { state: 'damaged' }),
      backup('1', { place: 'second' }),
      backup('0', { place: 'second' }),
    ]);
    expect(
      rows.own.map(({ backup: { name, place }, isAlsoInSecondPlace }) => [
        name,
        place,
        isAlsoInSecondPlace,
      ]),
    ).toEqual([
      ['2', 'library', true],
      ['1', 'library', false],
      ['1', 'second', false],
      ['0', 'second', false],
    ]);
    expect(rows.foreign).toEqual([]);
  });

  it('set copies of other libraries apart, but not what can no longer be told', () => {
    const { own, foreign } = backupRows([
      backup('3'),
      backup('2', { isOfThisLibrary: false }),
      backup('1', { isOfThisLibrary: false, state: 'damaged', counts: null }),
    ]);
    expect(own.map(({ backup: { name } }) => name)).toEqual(['3', '1']);
    expect(foreign.map(({ backup: { name } }) => name)).toEqual(['2']);
  });
});

describe('what to restore', () => {
  it('is the newest of this library that is known to be good', () => {
    const list = [
      backup('4', { state: 'damaged' }),
      backup('3', { state: 'unverified' }),
      backup('2', { isOfThisLibrary: false }),
      backup('1'),
    ];
    expect(newestGood(list)?.name).toBe('1');
    expect(newestGood(list.slice(0, 3))?.name).toBe('3');
    expect(newestGood(list.slice(0, 1))).toBeNull();
  });
});
