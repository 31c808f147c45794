import { z } from 'zod';
import { boundedText } from '../../domain/bounded.ts';
import { FileToken, JobId } from '../../domain/ids.ts';
import { ZoteroLook } from '../../domain/zotero.ts';
import { done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const lookId = boundedText('The name of a look', 100);

/** A library of Zotero comes in. Its folder is only read, and nothing is written before `import.write`. */
export const zoteroCalls = {
  /**
   * Reads the data folder of Zotero on this computer, or the one that the reader chose (a token of a
   * folder), and says what it would bring. Null where none is found. Takes the place of the look before.
   */
  'zotero.look': {
    at: 'engine',
    kind: 'command',
    input: z.object({ token: FileToken.nullable() }),
    output: ZoteroLook.nullable(),
  },
  /** Puts what was looked at into a review, which waits for the reader as that of files does. */
  'zotero.import': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: lookId }),
    output: z.object({ jobId: JobId }),
  },
  /** Lets go of what was looked at. */
  'zotero.forget': { at: 'engine', kind: 'command', input: z.object({ id: lookId }), output: done },
} as const satisfies Record<string, MethodShape>;
