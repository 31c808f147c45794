import { z } from 'zod';
import { boundedText } from './bounded.ts';
import { AnnotationId, ArticleId, Millis } from './ids.ts';
import { Area } from './pages.ts';
import { Quote } from './quote.ts';
import { shortenWords } from './short-words.ts';

/** Zotero's eight highlight colours, in the order of their digit keys 1 to 8. */
export const COLORS = [
  'yellow',
  'red',
  'green',
  'blue',
  'purple',
  'magenta',
  'orange',
  'gray',
] as const;
export const Color = z.enum(COLORS);
export type Color = z.infer<typeof Color>;

/** What the colours mean until the reader says otherwise. */
export const DEFAULT_COLOR_LABELS: Readonly<Record<Color, string>> = {
  yellow: 'key point',
  red: 'caveat',
  green: 'finding',
  blue: 'sample size',
  purple: 'species',
  magenta: 'method',
  orange: 'check this',
  gray: 'background',
};

/** How an annotation is drawn: behind its words, or as a line under them. */
export const AnnotationStyle = z.enum(['highlight', 'underline']);
export type AnnotationStyle = z.infer<typeof AnnotationStyle>;

export const TagName = boundedText('A tag', 100).trim().min(1);

/** How many UTF-16 code units a comment may hold: some eight pages. */
export const MAX_COMMENT_LENGTH = 20_000;

/** How many UTF-16 code units are kept of the name of who made an annotation elsewhere. */
const MAX_AUTHOR_LENGTH = 200;

/** The name of who made an annotation elsewhere, on one line and bounded; null where there is none. */
export function annotationAuthor(name: string): string | null {
  const kept = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return kept === '' ? null : shortenWords(kept, MAX_AUTHOR_LENGTH);
}

/** Who made an annotation: as its file names them, else the reader of this library. */
export const madeByWhom = ({
  author,
  readerName,
}: {
  readonly author: string | null;
  readonly readerName: string;
}): string => author ?? readerName;

/** What a reader writes beside a quote. */
export const Comment = boundedText('A comment', MAX_COMMENT_LENGTH);

export const Annotation = z.object({
  id: AnnotationId,
  articleId: ArticleId,
  /** The footnote mark within its article: `a`, `b`, …, `z`, `aa`. */
  code: z.string(),
  color: Color,
  style: AnnotationStyle,
  comment: z.string(),
  tags: z.array(z.string()),
  quote: Quote,
  /** The reader in whose library it is, or was first. */
  readerName: z.string(),
  /** Who made it in another program, as its file says; null for the reader’s own. */
  author: z.string().nullable(),
  createdAt: Millis,
  updatedAt: Millis,
});
export type Annotation = z.infer<typeof Annotation>;

/** An annotation that marks a part of a page’s picture. */
export const AreaAnnotation = Annotation.omit({ quote: true, style: true }).extend({ area: Area });
export type AreaAnnotation = z.infer<typeof AreaAnnotation>;

/** An annotation of another program whose words do not stand in the article's text, or not yet. */
export const WaitingAnnotation = z.object({
  id: AnnotationId,
  /** Its words as the other program has them; empty where it marks no words. */
  quote: z.string(),
  comment: z.string(),
  color: Color,
  tags: z.array(z.string()),
  /** Who made it there, as its file says; null where it does not. */
  author: z.string().nullable(),
  /** The page as it is numbered there, such as `12` or `iv`; empty where it is not known. */
  page: z.string(),
});
export type WaitingAnnotation = z.infer<typeof WaitingAnnotation>;
