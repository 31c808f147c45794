import type { EntryDraft } from '../common/entry-draft.ts';
import type { FormatPart, ReadFormat } from '../format-reading.ts';
import { wosEntry } from '../tagged/wos/wos-entry.ts';
import { plainLines, tableShape, type TableShape } from './recognise-table.ts';
import { tableEntry } from './table-entry.ts';
import { tableRows } from './table-rows.ts';

/** Reads a table of references: one a row, below a head that names the columns. */
export const readTable: ReadFormat = function* (source): Generator<FormatPart> {
  const text = plainLines(source.text ?? '');
  const shape = tableShape(text);
  if (shape === null) return;
  const above = text.slice(0, shape.start).split('\n').length - 1;
  let isHead = true;
  for (const row of tableRows(text.slice(shape.start), shape.delimiter)) {
    const { cells, isBroken } = row;
    const line = row.line + above;
    if (isHead) {
      isHead = false;
      continue;
    }
    if (isBroken) {
      const message = `The row at line ${line} was left out: a quotation mark in it is not closed. Correct it and import the file again.`;
      yield { of: 'fault', fault: { line, message } };
      continue;
    }
    const draft = entryOf(cells, shape);
    if (draft.has('title') || draft.has('DOI') || draft.has('PMID')) {
      yield { of: 'entry', entry: draft.entry(line) };
    } else if (cells.some((cell) => cell.trim() !== '')) {
      const message = `The row at line ${line} was left out: it has neither a title nor a DOI.`;
      yield { of: 'fault', fault: { line, message } };
    }
  }
};

function entryOf(cells: readonly string[], { columns, head, isWos }: TableShape): EntryDraft {
  if (!isWos) return tableEntry(cells, columns);
  const fields = head.map((tag, at): [string, string[]] => [tag, (cells[at] ?? '').split(/;\s*/)]);
  const whole = new Set(['AU', 'AF', 'BE', 'ED', 'CA', 'GP']);
  return wosEntry(
    new Map(
      fields.map(([tag, parts]) => [
        tag,
        whole.has(tag) ? parts.filter(Boolean) : [parts.join('; ').trim()],
      ]),
    ),
  );
}
