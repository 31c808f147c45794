import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdownLine } from '../../../../shared/domain/markdown-text.ts';
import { turnTable } from './turn-table.ts';

test('columns become lines, and what stands around the table stays', () => {
  const table =
    '# Voles\n\n|  | Vos | Ito |\n| --- | --- | --- |\n| **Found** | a<br>b | c \\| d |\n\nTotals';
  expect(turnTable(table)).toBe(
    '# Voles\n\n|  | **Found** |\n| --- | --- |\n| Vos | a<br>b |\n| Ito | c \\| d |\n\nTotals',
  );
  expect(turnTable('no table')).toBe('no table');
});

test('turned twice, any table is as it was', () => {
  const cell = fc.string({ maxLength: 12 }).map(escapeMarkdownLine);
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(tables, (cells) => {
      const [head, ...rows] = cells.map((row) => `| ${row.join(' | ')} |`);
      const rule = `| ${cells[0]!.map(() => '---').join(' | ')} |`;
      const table = [head, rule, ...rows].join('\n');
      expect(turnTable(turnTable(table))).toBe(table);
    }),
  );
});
