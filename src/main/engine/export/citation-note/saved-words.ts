import { basename, dirname } from 'node:path';
import type { NoteSummary } from './note-task.ts';

/** What came of writing a citation note to a file. */
export function savedNoteWords(path: string, summary: NoteSummary): string {
  const { statements, warnings, copyName } = summary;
  const many = statements === 1 ? 'one statement' : `${statements.toLocaleString('en')} statements`;
  return [
    `Saved: ${basename(path)} in “${basename(dirname(path))}”, with ${many}.`,
    ...(copyName === null ? [] : [`As it was before, it is kept as ${copyName}.`]),
    ...warnings,
  ].join(' ');
}
