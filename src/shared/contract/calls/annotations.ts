import { z } from 'zod';
import {
  TagName,
  Annotation,
  AnnotationStyle,
  Color,
  Comment,
  WaitingAnnotation,
} from '../../domain/annotation.ts';
import { boundedList } from '../../domain/bounded.ts';
import { ArticleId, RevisionId, AnnotationId } from '../../domain/ids.ts';
import { Span } from '../../domain/quote.ts';
import { BulkAnswer, done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const tags = boundedList('tags', TagName, 100);

/** What a reader marks in a text. */
export const annotationsCalls = {
  'annotations.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.array(Annotation),
  },
  /** Those of other programs that wait for the text that has their words. */
  'annotations.waiting': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.array(WaitingAnnotation),
  },
  'annotations.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      articleId: ArticleId,
      revisionId: RevisionId,
      span: Span,
      color: Color,
      style: AnnotationStyle.default('highlight'),
      comment: Comment,
      tags,
    }),
    output: z.object({ id: AnnotationId }),
  },
  'annotations.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      id: AnnotationId,
      color: Color.optional(),
      style: AnnotationStyle.optional(),
      comment: Comment.optional(),
      tags: tags.optional(),
    }),
    output: done,
  },
  'annotations.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: boundedList('annotations', AnnotationId, 2000).min(1) }),
    output: BulkAnswer,
  },
} as const satisfies Record<string, MethodShape>;
