import type { ReactElement } from 'react';
import type { NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { Select } from '../../ui/select.tsx';
import styles from './export-settings.module.css';

type Choices = Pick<NoteOptions, 'style' | 'locale' | 'citations'>;

interface StylePickerProps {
  readonly options: NoteOptions;
  readonly onChange: (change: Partial<Choices>) => void;
}

const PLACES = [
  { value: 'in_text', label: 'among the words' },
  { value: 'footnotes', label: 'in footnotes' },
] as const;

/** How works are cited. */
export function StylePicker({ options, onChange }: StylePickerProps): ReactElement {
  return (
    <section className={styles.section} aria-label="Citations">
      <div className={styles.head}>
        <h2 className={styles.heading}>Citations</h2>
      </div>
      <div className={styles.row}>
        <span aria-hidden="true">Stand</span>
        <Select
          label="Where citations stand"
          layout="bare"
          options={PLACES}
          value={options.citations}
          onChange={(citations) => {
            onChange({ citations });
          }}
        />
      </div>
    </section>
  );
}
