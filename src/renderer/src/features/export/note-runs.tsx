import type { ReactElement, ReactNode } from 'react';
import type { NoteRun, TextMark, TextRun } from '../../../../shared/domain/citation-note.ts';
import { classes } from '../../lib/classes.ts';
import styles from './note-page.module.css';

/** Elements for marks that have one; the others are set by their class. */
const ELEMENTS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
} as const satisfies Partial<Record<TextMark, string>>;

/** Runs that say where each begins, as their keys. */
function placed<R>(runs: readonly R[], lengthOf: (run: R) => number): { at: number; run: R }[] {
  let at = 0;
  return runs.map((run) => {
    const here = { at, run };
    at += lengthOf(run) + 1;
    return here;
  });
}

const lengthOf = (run: NoteRun): number =>
  run.of === 'text' ? run.text.length : run.runs.reduce((sum, { text }) => sum + text.length, 0);

/** Words of a note with their marks, citations among them quieter, footnotes as their marks. */
export function NoteRuns({ runs }: { readonly runs: readonly NoteRun[] }): ReactElement {
  return (
    <>
      {placed(runs, lengthOf).map(({ at, run }) => {
        switch (run.of) {
          case 'text':
            return <Marked key={at} run={run} />;
          case 'citation':
            return (
              <span key={at} className={styles.cite}>
                <TextRuns runs={run.runs} />
              </span>
            );
          case 'footnote':
            return (
              <span key={at} className={styles.footnote}>
                <TextRuns runs={run.runs} />
              </span>
            );
        }
      })}
    </>
  );
}

function TextRuns({ runs }: { readonly runs: readonly TextRun[] }): ReactElement {
  return (
    <>
      {placed(runs, ({ text }) => text.length).map(({ at, run }) => (
        <Marked key={at} run={run} />
      ))}
    </>
  );
}

function Marked({ run: { text, marks, link } }: { readonly run: TextRun }): ReactNode {
  let marked: ReactNode = text;
  for (const mark of marks) {
    if (mark === 'small_caps') marked = <span className={styles.smallCaps}>{marked}</span>;
    else if (mark === 'upright') marked = <span className={styles.upright}>{marked}</span>;
    else {
      const Element = ELEMENTS[mark];
      marked = <Element>{marked}</Element>;
    }
  }
  return link === null ? marked : <span className={classes(styles.link)}>{marked}</span>;
}

/** What a paragraph says, without its marks. */
export function plainWords(runs: readonly NoteRun[]): string {
  return runs
    .map((run) => (run.of === 'text' ? run.text : run.runs.map(({ text }) => text).join('')))
    .join('');
}
