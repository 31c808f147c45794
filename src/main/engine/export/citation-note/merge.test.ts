import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeAgainText } from './again-text.ts';
import { plainRun, type NotePiece } from './draft.ts';
import { TextFile } from './write-text.ts';

const OPTIONS = { format: 'markdown', style: 'citekeys' } as const;
const read = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const statement = (id: number, words: readonly string[]): NotePiece => ({
  region: `statement${String(id)}`,
  statement: {
    ref: { of: 'note', id: '00000000-0000-7000-8000-000000000000' as never },
    articleId: '00000000-0000-7000-8000-000000000000' as never,
    citekey: 'a',
    code: '',
    quotes: [],
    isUnproved: false,
  },
  counts: true,
  blocks: words.map((text) => ({
    kind: 'paragraph',
    level: 0,
    runs: [plainRun(text)],
    quoteState: null,
  })),
});

function fileOf(pieces: readonly NotePiece[]): string {
  const file = new TextFile('Title', { ...OPTIONS, isMarked: true, now: 0 });
  return pieces.map((piece) => file.add(piece)).join('') + file.end();
}

/** The words of statements: an id, and what it says in some paragraphs. */
const note = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(12),
      words: fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta'), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  )
  .map((statements) => statements.map(({ id, words }) => statement(id, words)));

/** What a reader does to a line of the file: nothing, writes before it, takes it out, doubles or moves it. */
const edits = fc.array(
  fc.record({
    at: fc.nat(60),
    what: fc.constantFrom('write', 'remove', 'double', 'move', 'change'),
  }),
  { maxLength: 8 },
);

/** Edits a file; answers with it and the paragraphs that the reader wrote. */
function edit(text: string, all: readonly { at: number; what: string }[]): [string, string[]] {
  const lines = text.split('\n');
  const written: string[] = [];
  for (const [number, { at, what }] of all.entries()) {
    const place = at % lines.length;
    const mine = `mine ${String(number)}`;
    if (what === 'remove') lines.splice(place, 1);
    else if (what === 'double') lines.splice(place, 0, lines[place]!);
    else if (what === 'move') lines.push(...lines.splice(place, 1));
    else if (what === 'change' && !lines[place]!.startsWith('<!--') && lines[place] !== '') {
      lines.splice(place, 1, mine);
    } else lines.splice(place, 0, '', mine, '');
    // A later edit may take out what was written before, as readers do.
  }
  for (const line of lines) if (line.startsWith('mine ')) written.push(line);
  return [lines.join('\n'), written];
}

test('no paragraph of a reader is lost, whatever became of the marks and of the library', () => {
  fc.assert(
    fc.property(note, edits, note, (before, changes, after) => {
      const [file, written] = edit(fileOf(before), changes);
      const result = writeAgainText(file, after, OPTIONS, [], 1);
      if (!result) return;
      const lines = read(result.bytes).split('\n');
      for (const line of written) expect(lines).toContain(line);
      expect(result.tally.rewritten + result.tally.renewed).toBeLessThanOrEqual(after.length);
    }),
    { numRuns: 2000 },
  );
});

test('an edited file that is exported again twice is the same as once', () => {
  fc.assert(
    fc.property(note, edits, note, (before, changes, after) => {
      const [file] = edit(fileOf(before), changes);
      const once = writeAgainText(file, after, OPTIONS, [], 1);
      if (!once) return;
      const twice = writeAgainText(read(once.bytes), after, OPTIONS, [], 1);
      if (!twice) return;
      expect(read(twice.bytes)).toBe(read(once.bytes));
      expect(twice.conflicts).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('what nobody edited becomes what a new file would be', () => {
  fc.assert(
    fc.property(note, note, (before, after) => {
      const first = fileOf(before);
      const result = writeAgainText(first, after, OPTIONS, [], 0);
      if (before.length === 0 || !result) return;
      const marksOf = (text: string): string[] =>
        text
          .split('\n')
          .filter((line) => line !== '')
          .toSorted();
      expect(marksOf(read(result.bytes))).toEqual(marksOf(fileOf(after)).map((line) => line));
    }),
    { numRuns: 500 },
  );
});
