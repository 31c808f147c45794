import { z } from 'zod';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import { ArticleId, FileToken, JobId } from '../../domain/ids.ts';
import { MAX_TEXT_LENGTH } from '../../domain/text-limit.ts';
import { RevisedQuotes } from './library.ts';
import { done, WHOLE_TEXT } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const articleText = boundedText('A text', MAX_TEXT_LENGTH);

/** How texts come into the library. */
export const importCalls = {
  'import.files': {
    at: 'engine',
    kind: 'command',
    input: z.object({ tokens: boundedList('files', FileToken, 100_000).min(1) }),
    carries: { units: 4_000_000, values: 100_010 },
    output: z.object({ jobId: JobId }),
  },
  'import.text': {
    at: 'engine',
    kind: 'command',
    input: z.object({ text: articleText, name: boundedText('The name of a text', 200) }),
    carries: WHOLE_TEXT,
    output: z.object({ jobId: JobId }),
  },
  'import.decide': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      jobId: JobId,
      index: z.int().min(0),
      decision: z.enum(['skipped', 'kept_both', 'new_revision']),
    }),
    output: done,
  },
  /** Makes what a file says the newest revision of an article; its details stay as they are. */
  'import.textOf': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articleId: ArticleId, token: FileToken }),
    output: RevisedQuotes,
  },
  /** Makes all text of an imported web page the newest revision of its article. */
  'import.takeWhole': {
    at: 'engine',
    kind: 'command',
    input: z.object({ jobId: JobId, index: z.int().min(0) }),
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
