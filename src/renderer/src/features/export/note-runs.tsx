import type { ReactElement } from 'react';
import type { NoteRun } from '../../../../shared/domain/citation-note.ts';
import { MarkedRun, placed, TextRuns } from '../../ui/text-runs.tsx';
import styles from './note-page.module.css';

const lengthOf = (run: NoteRun): number =>
  run.of === 'text' ? run.text.length : run.runs.reduce((sum, { text }) => sum + text.length, 0);

/** Words of a note with their marks, citations among them quieter, footnotes as their marks. */
export function NoteRuns({ runs }: { readonly runs: readonly NoteRun[] }): ReactElement {
  return (
    <>
      {placed(runs, lengthOf).map(({ at, run }) => {
        switch (run.of) {
          case 'text':
            return <MarkedRun key={at} run={run} />;
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

/** What a paragraph says, without its marks. */
export function plainWords(runs: readonly NoteRun[]): string {
  return runs
    .map((run) => (run.of === 'text' ? run.text : run.runs.map(({ text }) => text).join('')))
    .join('');
}
