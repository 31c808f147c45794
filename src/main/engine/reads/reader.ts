import { plucked, type ReadableDatabase } from '../db/database.ts';
import type { ReadContext } from './read-types.ts';
import type { ReadThread } from './read-thread.ts';
import { READS, type Read, type ReadMethod } from './reads.ts';

/** Up to how many articles a library answers sooner than a thread can be asked. */
const FEW_ARTICLES = 2000;
/** What takes long whatever the size of the library: it reads whole texts. */
const LONG: ReadonlySet<ReadMethod> = new Set(['evidence.compare', 'evidence.sameStudies']);

function isLarge(db: ReadableDatabase): boolean {
  return (plucked<[], number | null>(db, 'SELECT max(seq) FROM article').get() ?? 0) > FEW_ARTICLES;
}

/**
 * What reads from the library: in a large one in the thread, which is started at once, in a small one
 * right here on the connection of the context, but for what takes long.
 */
export function createReader(context: ReadContext, thread: ReadThread): Read {
  if (isLarge(context.db)) thread.prepare();
  const readHere = (method: ReadMethod, input: unknown): unknown => {
    const read = READS[method] as (context: ReadContext, input: unknown) => unknown;
    return read(context, input);
  };
  const read = async (method: ReadMethod, input: unknown, signal: AbortSignal): Promise<unknown> =>
    LONG.has(method) || isLarge(context.db)
      ? thread.ask(method, input, signal)
      : readHere(method, input);
  return read as Read;
}
