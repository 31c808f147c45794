import type { ReactElement, ReactNode } from 'react';
import type { TextMark, TextRun } from '../../../shared/domain/citation-note.ts';
import styles from './text-runs.module.css';

/** Elements for marks that have one; the others are set by their class. */
const ELEMENTS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
} as const satisfies Partial<Record<TextMark, string>>;

/** Runs that say where each begins, as their keys. */
export function placed<R>(
  runs: readonly R[],
  lengthOf: (run: R) => number,
): { at: number; run: R }[] {
  let at = 0;
  return runs.map((run) => {
    const here = { at, run };
    at += lengthOf(run) + 1;
    return here;
  });
}

/** Words with their marks; a link among them is shown as one and leads nowhere. */
export function TextRuns({ runs }: { readonly runs: readonly TextRun[] }): ReactElement {
  return (
    <>
      {placed(runs, ({ text }) => text.length).map(({ at, run }) => (
        <MarkedRun key={at} run={run} />
      ))}
    </>
  );
}

/** Words that are marked alike. */
export function MarkedRun({ run: { text, marks, link } }: { readonly run: TextRun }): ReactNode {
  let marked: ReactNode = text;
  for (const mark of marks) {
    if (mark === 'small_caps') marked = <span className={styles.smallCaps}>{marked}</span>;
    else if (mark === 'upright') marked = <span className={styles.upright}>{marked}</span>;
    else {
      const Element = ELEMENTS[mark];
      marked = <Element>{marked}</Element>;
    }
  }
  return link === null ? marked : <span className={styles.link}>{marked}</span>;
}

/** The words alone. */
export const plainRuns = (runs: readonly TextRun[]): string =>
  runs.map(({ text }) => text).join('');
