import type { z } from 'zod';

/** A value that the library file holds has another form than Collate gives it. */
export class StrangeValue extends Error {
  constructor(cause: z.ZodError) {
    super('A stored value has another form than Collate gives it.', { cause });
    this.name = 'StrangeValue';
  }
}

/** A value that the library file holds, in its form. Throws `StrangeValue` where it has another. */
export function readStored<T extends z.ZodType>(form: T, value: unknown): z.output<T> {
  const read = form.safeParse(value);
  if (!read.success) throw new StrangeValue(read.error);
  return read.data;
}
