import type { ReactElement } from 'react';
import type { ExportedText, ExportFormat } from '../../../../shared/contract/calls/export.ts';
import { classes } from '../../lib/classes.ts';
import { plural } from '../../lib/format.ts';
import styles from './export-dialog.module.css';

/** A longer text is cut in the preview; the file holds all of it. */
const PREVIEW_CHARACTERS = 20_000;

interface ExportPreviewProps {
  readonly exported: ExportedText;
  readonly format: ExportFormat;
}

/** The very text that will be saved: prose is set for reading, data in fixed widths. */
export function ExportPreview({ exported, format }: ExportPreviewProps): ReactElement {
  const { text, articles, isWhole } = exported;
  const prose = format === 'note';
  const shown = text.slice(0, PREVIEW_CHARACTERS);
  return (
    <section className={styles.preview} aria-label="Preview">
      {/* A scrolled region must be reachable by keyboard. */}
      <div
        className={classes(styles.page, prose ? styles.prose : styles.data)}
        role="region"
        aria-label="Text to export"
        tabIndex={0}
      >
        {text.trim() === '' ? (
          <p className={styles.nothing}>There is nothing to write.</p>
        ) : prose ? (
          linesOf(shown).map(({ start, line }) => <NoteLine key={start} line={line} />)
        ) : (
          <pre>{shown}</pre>
        )}
        {text.length > PREVIEW_CHARACTERS || !isWhole ? (
          <p className={styles.nothing}>
            The preview ends here;{' '}
            {isWhole
              ? `the whole text has ${text.length.toLocaleString('en')} characters.`
              : `the file will hold ${plural(articles, 'article')}.`}
          </p>
        ) : null}
      </div>
    </section>
  );
}

function linesOf(text: string): { start: number; line: string }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const here = { start, line };
    start += line.length + 1;
    return here;
  });
}

/** A line of Markdown as it is written, its headings and quotes told apart by weight and face. */
function NoteLine({ line }: { readonly line: string }): ReactElement {
  const heading = /^#{1,3} /.test(line);
  const quote = /^\s*>/.test(line);
  return (
    <p
      className={classes(
        heading && styles.heading,
        quote && styles.quote,
        line === '' && styles.blank,
      )}
    >
      {line}
    </p>
  );
}
