import { z } from 'zod';
import { boundedList } from '../../domain/bounded.ts';
import { ArticleId, NoteId } from '../../domain/ids.ts';
import { Note, NoteText } from '../../domain/note.ts';
import { BulkAnswer, done, WHOLE_TEXT } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** What is written about articles as a whole. */
export const notesCalls = {
  /** In the order in which they were written. */
  'notes.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.array(Note),
  },
  'notes.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articleId: ArticleId, text: NoteText }),
    carries: WHOLE_TEXT,
    output: z.object({ id: NoteId }),
  },
  'notes.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: NoteId, text: NoteText }),
    carries: WHOLE_TEXT,
    output: done,
  },
  'notes.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: boundedList('notes', NoteId, 2000).min(1) }),
    output: BulkAnswer,
  },
} as const satisfies Record<string, MethodShape>;
