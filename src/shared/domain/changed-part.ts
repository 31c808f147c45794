import { z } from 'zod';

/** What a change of the library can be about, so that whoever shows it asks again for that alone. */
export const ChangedPart = z.enum([
  /** Articles came or went: imported, deleted, brought back. */
  'articles',
  /** Titles, names, years, citekeys (other names too) or texts of articles. */
  'details',
  /** The reading status of articles. */
  'status',
  /** Tags and collections. */
  'filing',
  /** Annotations and claims with their quotes, and what is stated nowhere. */
  'marks',
  /** Attributes that the reader defined, and how many claims answer them. */
  'attributes',
  /** What is written about articles as a whole. */
  'notes',
  /** Files of articles. */
  'files',
  'links',
  /** Evidence tables. */
  'evidence',
  /** Something came to the trash or left it. */
  'trash',
  /** What the reader chose for this library, colours of tags and templates of notes among it. */
  'settings',
  /** Saved searches. */
  'searches',
  /** What readers said of differences between two articles. */
  'settled',
  /** Questions, and what was said of articles that look relevant to them. */
  'questions',
]);
export type ChangedPart = z.infer<typeof ChangedPart>;
