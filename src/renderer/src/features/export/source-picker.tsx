import type { ReactElement } from 'react';
import { goToExport } from '../../services/navigation.ts';
import type { ExportRoom } from '../../services/store.ts';
import { useFoundSources } from '../../services/found.ts';
import { useMarkSource } from '../../services/selected-mark.ts';
import { useExportSources } from '../../services/targets.ts';
import { Select } from '../../ui/select.tsx';
import styles from './export-room.module.css';

/** What is exported: what was asked for, the list it came from, or all of the library. */
export function SourcePicker({ room }: { readonly room: ExportRoom }): ReactElement {
  const found = useFoundSources(room);
  const marked = useMarkSource();
  const sources = useExportSources(room, [...found, ...marked]);
  const chosen = JSON.stringify(room.target);
  return (
    <div className={styles.source}>
      <span aria-hidden="true">of</span>
      <Select
        label="What is exported"
        layout="bare"
        options={sources.map(({ target, label }) => ({ value: JSON.stringify(target), label }))}
        value={chosen}
        onChange={(value) => {
          const source = sources.find(({ target }) => JSON.stringify(target) === value);
          if (source) goToExport(source.target);
        }}
      />
    </div>
  );
}
