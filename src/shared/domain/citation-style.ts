import { z } from 'zod';
import { TextRun } from './citation-note.ts';

/** Whether a style cites in the text, by author and date, number or label, or in notes. */
const StyleKind = z.enum(['in-text', 'note']);
export type StyleKind = z.infer<typeof StyleKind>;

/** A citation style that is at hand in a library. */
export const CitationStyle = z.object({
  id: z.string(),
  title: z.string(),
  kind: StyleKind,
  /** How it cites, as its file says: `author-date`, `numeric`, `note` …; null where it does not. */
  format: z.string().nullable(),
  /** What the style is called that does its work; null for one that stands on its own. */
  follows: z.string().nullable(),
  /** Its own language (BCP 47); null where it follows the reader. */
  locale: z.string().nullable(),
  /** A citation of page 214 of a work that was made up for it. */
  sample: z.array(TextRun),
  /** Whether it comes with Collate. */
  isBundled: z.boolean(),
});
export type CitationStyle = z.infer<typeof CitationStyle>;

/** A language whose words are at hand. */
export const CitationLanguage = z.object({ tag: z.string(), isBundled: z.boolean() });
export type CitationLanguage = z.infer<typeof CitationLanguage>;
