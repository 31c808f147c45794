import type { Context, HandlersOf } from '../handler-types.ts';
import { READS, type ReadMethod } from './reads.ts';

/** What the reader answers alone; of the overview it knows a part. */
type PassedOn = Exclude<ReadMethod, 'library.overview'>;

const isPassedOn = (method: ReadMethod): method is PassedOn => method !== 'library.overview';

const passOn = (method: PassedOn) => (context: Context, input: never, signal: AbortSignal) =>
  context.read(method, input, signal);

/** Hands on to the reader whatever it answers alone. */
export const readHandlers = Object.fromEntries(
  (Object.keys(READS) as ReadMethod[]).filter(isPassedOn).map((method) => [method, passOn(method)]),
) as unknown as HandlersOf<PassedOn>;
