import { z } from 'zod';
import { Attachment, FileCheck } from '../../domain/attachment.ts';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import { ArticleId, AttachmentId, FileToken } from '../../domain/ids.ts';
import { BulkAnswer, nothing } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** The files of articles. */
export const attachmentsCalls = {
  'attachments.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.array(Attachment),
  },
  /** Copies files into the library; answers when all are kept. If one cannot be, none is. */
  'attachments.add': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      articleId: ArticleId,
      tokens: boundedList('files', FileToken, 1000).min(1),
    }),
    output: z.object({ ids: z.array(AttachmentId) }),
  },
  /** Gives a file another name; an ending that it lacks then is the one it had. */
  'attachments.rename': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      id: AttachmentId,
      name: boundedText('The name of a file', 300).trim().min(1),
    }),
    output: z.object({ name: z.string() }),
  },
  'attachments.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: boundedList('files', AttachmentId, 2000).min(1) }),
    output: BulkAnswer,
  },
  /** A file by its id; throws `not_found` when the library has it no more. */
  'attachments.get': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: AttachmentId }),
    output: Attachment,
  },
  /** Reads every file to see whether it is what was kept, and changes nothing. */
  'attachments.check': { at: 'engine', kind: 'query', input: nothing, output: FileCheck },
} as const satisfies Record<string, MethodShape>;
