import type { ReactElement } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './export-settings.module.css';

interface RenewableSectionProps {
  readonly isRenewable: boolean;
  readonly onChange: (change: { readonly renewable: boolean }) => void;
}

/** Whether a bibliography, or what differs, can be written again into its file, with what the reader added to it kept. */
export function RenewableSection({ isRenewable, onChange }: RenewableSectionProps): ReactElement {
  return (
    <section className={styles.section} aria-label="Again">
      <Checkbox
        isSelected={isRenewable}
        onChange={(renewable) => {
          onChange({ renewable });
        }}
      >
        Can be exported again
      </Checkbox>
    </section>
  );
}
