import { z } from 'zod';
import { boundedText } from './bounded.ts';
import { ArticleId, Millis, NoteId } from './ids.ts';

/** How many UTF-16 code units a note may hold: some hundred pages. */
export const MAX_NOTE_LENGTH = 250_000;

/** What a reader writes about an article as a whole. */
export const NoteText = boundedText('A note', MAX_NOTE_LENGTH).refine(
  (text) => text.trim() !== '',
  'The note is empty. Write something, or delete it.',
);

/** A note about an article: plain text. */
export const Note = z.object({
  id: NoteId,
  articleId: ArticleId,
  text: z.string(),
  createdAt: Millis,
  updatedAt: Millis,
});
export type Note = z.infer<typeof Note>;
