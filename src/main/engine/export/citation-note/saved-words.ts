import { basename, dirname } from 'node:path';
import type { NoteOptions } from '../../../../shared/domain/citation-note.ts';
import type { NoteSummary } from './note-task.ts';

/** What came of writing a citation note to a file. */
export function savedNoteWords(
  path: string,
  { ids, counts, warnings, copyName }: NoteSummary,
  contents: NoteOptions['contents'],
): string {
  const [count, thing] = {
    references: [ids.length, 'work'] as const,
    differences: [counts.differences, 'difference'] as const,
    statements: [counts.statements, 'statement'] as const,
  }[contents];
  const many = count === 1 ? `one ${thing}` : `${count.toLocaleString('en')} ${thing}s`;
  return [
    `Saved: ${basename(path)} in “${basename(dirname(path))}”, with ${many}.`,
    ...(copyName === null ? [] : [`As it was before, it is kept as ${copyName}.`]),
    ...warnings,
  ].join(' ');
}
