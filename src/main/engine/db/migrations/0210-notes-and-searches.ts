import { CLAIM_LINES } from './0210-parts/claim-lines.ts';
import { NOTE_TEMPLATES } from './0210-parts/note-templates.ts';
import { UNSPACED_SCRIPTS } from './0210-parts/unspaced-scripts.ts';

/** Templates of notes, what queries ask of each claim, and scripts without blanks in the search index. */
export const notesAndSearches = {
  name: '0210-notes-and-searches',
  sql: NOTE_TEMPLATES + CLAIM_LINES + UNSPACED_SCRIPTS,
} as const;
