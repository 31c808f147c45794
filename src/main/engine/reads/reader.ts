import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { plucked, type ReadableDatabase } from '../db/database.ts';
import type { ReadContext } from './read-types.ts';
import type { ReadThread } from './read-thread.ts';
import { READS, type Read, type ReadMethod } from './reads.ts';

/** Up to how many articles a library answers sooner than a thread can be asked. */
const FEW_ARTICLES = 2000;
/** What takes long whatever the size of the library: it reads whole texts. */
const LONG: ReadonlySet<ReadMethod> = new Set(['evidence.compare', 'evidence.sameStudies']);

/** Whether it takes long: to complete a species, its names are read, which takes a fifth of a second. */
function isLong(method: ReadMethod, input: unknown): boolean {
  if (method !== 'search.complete') return LONG.has(method);
  return /species:/i.test((input as ParsedInput<'search.complete'>).text);
}

/** Whether a library is so large that a thread answers sooner. */
export function isLarge(db: ReadableDatabase): boolean {
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
    isLong(method, input) || isLarge(context.db)
      ? thread.ask(method, input, signal)
      : readHere(method, input);
  return read as Read;
}
