import type { ReactElement } from 'react';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { runOrSay } from '../../services/actions.ts';
import type { ExportPlace } from './use-export-place.ts';
import styles from './export-settings.module.css';

interface IntoSectionProps {
  readonly place: ExportPlace | null;
  /** The name that the file gets where none was chosen. */
  readonly suggestedName: string | null;
}

/** Which file is written, and what becomes of what stands in it. */
export function IntoSection({
  place,
  suggestedName,
}: IntoSectionProps): ReactElement {
  return (
    <section className={styles.section} aria-label="Into">
      <div className={styles.head}>
        <h2 className={styles.heading}>Into</h2>
      </div>
      <div className={styles.path}>
        <span
          className={classes(styles.fileName, place === null && styles.unset)}
          title={place?.name ?? suggestedName ?? ''}
        >
          {place?.name ?? suggestedName ?? ''}
        </span>
        <Button
          onPress={() => {
            runOrSay('export.choosePlace');
          }}
        >
          Choose
        </Button>
      </div>
      <p className={styles.about}>{place === null ? 'You are asked where when you export.' : 'What stands in it is replaced.'}</p>
    </section>
  );
}

