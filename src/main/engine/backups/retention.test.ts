import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BackupKind } from '../../../shared/domain/backup.ts';
import { backupsToRemove, type RetainedBackup } from './retention.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 5, 12);

function make(kind: BackupKind, times: readonly number[], isGood = true): RetainedBackup[] {
  return times
    .map((madeAt, at) => ({
      name: `${kind}-${String(at)}-${String(isGood)}`,
      kind,
      madeAt,
      isGood,
    }))
    .toReversed();
}

const days = (count: number, from = START): number[] =>
  Array.from({ length: count }, (_, at) => from + at * DAY);

/** Makes one copy after the other and lets go of what may go each time, as the app does. */
function live(copies: readonly RetainedBackup[]): RetainedBackup[] {
  let kept: RetainedBackup[] = [];
  for (const copy of copies) {
    kept.unshift(copy);
    const gone = new Set(backupsToRemove(kept));
    kept = kept.filter(({ name }) => !gone.has(name));
  }
  return kept;
}

describe('which copies stay', () => {
  test('daily ones of 14 days, 8 weeks and 12 months', () => {
    const kept = live(make('daily', days(400)).toReversed());
    const ages = kept.map(({ madeAt }) => (START + 399 * DAY - madeAt) / DAY);
    expect(ages.slice(0, 14)).toEqual(days(14, 0).map((at) => at / DAY));
    expect(ages.filter((age) => age < 57 && age % 7 === ages[14]! % 7).length).toBeGreaterThan(5);
    expect(Math.max(...ages)).toBeGreaterThan(300);
    expect(kept.length).toBeLessThanOrEqual(14 + 8 + 12);
  });

  test('many of one kind push out none of another', () => {
    const daily = make('daily', days(10));
    const others = BackupKind.options
      .filter((kind) => kind !== 'daily')
      .map((kind) => make(kind, [START + 30 * DAY])[0]!);
    const flood = make('manual', days(100, START + 40 * DAY));
    const gone = backupsToRemove([...flood, ...others, ...daily]);
    const unpushed = [...daily, ...others.filter(({ kind }) => kind !== 'manual')];
    expect(unpushed.filter(({ name }) => gone.includes(name))).toEqual([]);
  });

  test('copies that may be damaged take no good one’s place', () => {
    const good = make('daily', days(5));
    const bad = make('daily', days(40, START + 10 * DAY), false);
    const gone = backupsToRemove([...bad, ...good]);
    for (const { name } of good) expect(gone).not.toContain(name);
  });

  test('a clock that was wrong makes none go that would have stayed', () => {
    const before = days(14);
    const future = days(14, Date.UTC(2099, 5, 1));
    const after = days(3, START + 14 * DAY);
    const copies = make('daily', [...before, ...future, ...after]);
    const kept = live(copies.toReversed());
    expect(kept.slice(0, 3).map(({ madeAt }) => madeAt)).toEqual(after.toReversed());
    expect(kept.some(({ madeAt }) => before.includes(madeAt))).toBe(true);
  });

  test('the newest three good ones always do, whatever the clock and the kinds', () => {
    const backup = fc.record({
      kind: fc.constantFrom(...BackupKind.options),
      madeAt: fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) }),
      isGood: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(backup, { maxLength: 60 }), (drawn) => {
        const copies = drawn.map((each, at) => ({ ...each, name: String(at) }));
        const gone = new Set(backupsToRemove(copies));
        const good = copies.filter(({ isGood }) => isGood);
        for (const { name } of good.slice(0, 3)) expect(gone.has(name)).toBe(false);
        expect(gone.has('0')).toBe(false);
      }),
    );
  });
});
