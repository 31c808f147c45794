import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_LIST_COLUMNS,
  LIST_COLUMNS,
  ListColumns,
  type ListColumn,
} from '../../../../shared/domain/list-columns.ts';
import { fitColumns, moveColumn, toggleColumn, widenColumn } from './list-columns.ts';

const idsOf = (columns: readonly ListColumn[]) => columns.map(({ id }) => id);
const someColumns = fc
  .shuffledSubarray([...LIST_COLUMNS], { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ id: fc.constant(id), width: fc.option(fc.integer({ min: 24, max: 600 })) }),
      ),
    ),
  );

describe('the columns there is room for', () => {
  it('are all of them in a wide list; species go first, then the status', () => {
    expect(fitColumns(DEFAULT_LIST_COLUMNS, Infinity).unseen).toEqual([]);
    expect(idsOf(fitColumns(DEFAULT_LIST_COLUMNS, 360).unseen)).toEqual(['species']);
    expect(idsOf(fitColumns(DEFAULT_LIST_COLUMNS, 300).unseen)).toEqual(['species', 'status']);
  });
  it('keep their order, and one always stays', () => {
    fc.assert(
      fc.property(someColumns, fc.nat(900), (columns, room) => {
        const { shown, unseen, template } = fitColumns(columns, room);
        expect(shown.length).toBeGreaterThan(0);
        expect(idsOf(columns).filter((id) => idsOf(shown).includes(id))).toEqual(idsOf(shown));
        expect([...idsOf(shown), ...idsOf(unseen)].toSorted()).toEqual(idsOf(columns).toSorted());
        expect(template.split(/ (?![^(]*\))/)).toHaveLength(shown.length);
      }),
    );
  });
});

describe('what is changed of columns', () => {
  it('can be kept, whatever is pressed', () => {
    const change = fc.record({
      id: fc.constantFrom(...LIST_COLUMNS),
      by: fc.constantFrom<1 | -1>(1, -1),
      width: fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
    });
    fc.assert(
      fc.property(someColumns, fc.array(change), (columns, changes) => {
        let now: readonly ListColumn[] = columns;
        for (const { id, by, width } of changes) {
          now = widenColumn(moveColumn(toggleColumn(now, id), id, by), id, width);
          expect(ListColumns.safeParse(now).success).toBe(true);
          expect(now.length).toBeGreaterThan(0);
        }
      }),
    );
  });
  it('moves a column by one place, and not beyond the ends', () => {
    const moved = moveColumn(DEFAULT_LIST_COLUMNS, 'year', -1);
    expect(idsOf(moved).slice(0, 3)).toEqual(['year', 'source', 'species']);
    expect(moveColumn(moved, 'year', -1)).toBe(moved);
  });
});
