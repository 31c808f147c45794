import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { TableId } from '../../../../shared/domain/ids.ts';
import { readKept } from '../../lib/kept.ts';
import {
  columnOfHeads,
  keepWidths,
  readWidths,
  setColumnWidth,
  useWidths,
  widenColumns,
  widenHeads,
  widthOf,
  widthOfHeads,
} from './column-widths.ts';
import { ResizeEdge } from './resize-edge.tsx';

const TABLE = 'table' as TableId;
const now = () => useWidths.getState().widths.get(TABLE)!;

afterEach(() => {
  useWidths.setState(useWidths.getInitialState(), true);
  localStorage.clear();
});

test('a column has the usual width until it gets one of its own, as far as columns go', () => {
  setColumnWidth(TABLE, 'a', 300.4);
  expect([widthOf(now(), 'a'), widthOf(now(), 'b')]).toEqual([300, 176]);
  setColumnWidth(TABLE, 'a', 5);
  setColumnWidth(TABLE, 'b', 5000);
  expect([widthOf(now(), 'a'), widthOf(now(), 'b')]).toEqual([112, 960]);
  setColumnWidth(TABLE, 'a', null);
  expect(widthOf(now(), 'a')).toBe(176);
});

test('all columns get wider and narrower together', () => {
  setColumnWidth(TABLE, 'a', 300);
  widenColumns(TABLE, 1);
  expect([widthOf(now(), 'a'), widthOf(now(), 'b')]).toEqual([332, 208]);
  widenColumns(TABLE, -1);
  widenColumns(TABLE, -1);
  widenColumns(TABLE, -1);
  expect([widthOf(now(), 'a'), widthOf(now(), 'b')]).toEqual([236, 112]);
});

test('the heads at the left have a width of their own, which other columns leave alone', () => {
  widenHeads(TABLE, 'rows', 1);
  expect([widthOfHeads(now(), 'rows'), widthOfHeads(now(), 'articles')]).toEqual([208, 224]);
  widenColumns(TABLE, 1);
  expect(widthOfHeads(now(), 'rows')).toBe(208);
  setColumnWidth(TABLE, columnOfHeads('rows'), null);
  expect(widthOfHeads(now(), 'rows')).toBe(176);
});

test('what one start kept is there in the next, and what is no width is passed over', () => {
  setColumnWidth(TABLE, 'a', 300);
  expect(readKept('collate.columnWidths')).toBeNull();
  keepWidths();
  const kept = readKept('collate.columnWidths');
  expect(readWidths(kept)).toEqual(new Map([[TABLE, now()]]));
  for (const other of [null, 'x', [['t']], [[TABLE, 'wide', []]], [[1, 176, []]], [[TABLE, 9, []]]])
    expect(readWidths(other)).toEqual(new Map());
  expect(readWidths([[TABLE, 176, [['a', 9], ['b', 200], 'c']]])).toEqual(
    new Map([[TABLE, { usual: 176, own: new Map([['b', 200]]) }]]),
  );
});

test('the width of a column that is pulled is kept when the pointer lets go, or its usual one again', () => {
  const kept = () => readWidths(readKept('collate.columnWidths')).get(TABLE)?.own.get('a');
  render(
    <table>
      <thead>
        <tr>
          <th>
            <ResizeEdge
              own={null}
              onWidth={(width) => setColumnWidth(TABLE, 'a', width)}
              onEnd={keepWidths}
            />
          </th>
        </tr>
      </thead>
    </table>,
  );
  const edge = screen.getByTitle(/^Pull/);
  const wide = edge.closest('th')!.offsetWidth;
  fireEvent.pointerDown(edge, { pointerId: 1, button: 0, clientX: 0 });
  fireEvent.pointerMove(edge, { pointerId: 1, clientX: 200 - wide });
  fireEvent.pointerMove(edge, { pointerId: 1, clientX: 300 - wide });
  expect([widthOf(now(), 'a'), kept()]).toEqual([300, undefined]);
  fireEvent.pointerUp(edge, { pointerId: 1 });
  expect(kept()).toBe(300);
  fireEvent.doubleClick(edge);
  expect([widthOf(now(), 'a'), kept()]).toEqual([176, undefined]);
});
