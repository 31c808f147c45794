import type { Context } from '../handler-types.ts';

/** An article, annotation, claim, evidence table, note, file, attribute or question. */
export interface Thing {
  readonly type:
    'article' | 'annotation' | 'claim' | 'table' | 'note' | 'attachment' | 'attribute' | 'question';
  readonly id: string;
}

/** One change of any number of things, made in pages where they are many. */
export interface BulkChange {
  /** What goes on, for the foot of the window: `Moving articles to the trash`. */
  readonly title: string;
  /** The step of history that it makes: `Delete 5,000 articles`. */
  readonly label: (things: number) => string;
  /** What was done, as the beginning of a sentence: `5,000 articles moved to the trash`. */
  readonly done: (things: number) => string;
  /**
   * Changes these things, in a transaction. What needs no change, or is gone since the change began,
   * is passed over.
   */
  readonly apply: (things: readonly Thing[]) => void;
  /** Changes what is left to change when all things are, in the transaction of the last ones. */
  readonly complete?: () => void;
}

/** A kind of change, which reads from its parameters what exactly is to be done. They are plain JSON. */
export type BulkKind = (context: Pick<Context, 'db' | 'now'>, params: unknown) => BulkChange;

/** `article`, or `5,000 articles`, as a step of history says it. */
export const nameThings = (count: number, noun: string): string =>
  count === 1 ? noun : `${count.toLocaleString('en')} ${noun}s`;

/** `1 article`, or `5,000 articles`. */
export const countThings = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
