import type { Statement } from 'better-sqlite3';

/** A statement that takes longer, in milliseconds, is told on the log. */
export const SLOW_MILLIS = 200;
/** Of a longer statement only so much is told. */
const MOST_CHARACTERS = 1000;
/** How the line of a slow statement begins. */
export const SLOW_STATEMENT = 'slow statement';

/** Hears of statements that were slow. */
export interface SlowStatements {
  readonly log: (line: string) => void;
  /** The time now in milliseconds, of a clock that only goes forward. */
  readonly clock: () => number;
}

/**
 * Tells on the log when running a statement takes longer than `SLOW_MILLIS`: its text as it was
 * prepared, without the values, which may be words of the reader. Time in which somebody else works on
 * the rows of `iterate` does not count.
 */
export function watchStatement(statement: Statement, { log, clock }: SlowStatements): void {
  const tell = (millis: number): void => {
    if (millis < SLOW_MILLIS) return;
    const text = statement.source.replaceAll(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS);
    log(`${SLOW_STATEMENT} (${String(Math.round(millis))} ms): ${text}`);
  };
  const timed =
    <Values extends unknown[], Answer>(run: (...values: Values) => Answer) =>
    (...values: Values): Answer => {
      const before = clock();
      try {
        return run(...values);
      } finally {
        tell(clock() - before);
      }
    };
  statement.run = timed(statement.run.bind(statement));
  statement.get = timed(statement.get.bind(statement));
  statement.all = timed(statement.all.bind(statement));
  const iterate = statement.iterate.bind(statement);
  statement.iterate = function* timedRows(...values) {
    let millis = 0;
    const rows = iterate(...values);
    try {
      for (;;) {
        const before = clock();
        const next = rows.next();
        millis += clock() - before;
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      rows.return?.();
      tell(millis);
    }
  };
}
