import { useState, type ReactElement } from 'react';
import type { JobId } from '../../../../../shared/domain/ids.ts';
import { useCommand } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './entry-pane.module.css';

interface KeyClashProps {
  readonly id: JobId;
  readonly entry: number;
  /** The key that it gets as things are. */
  readonly citekey: string;
  readonly taken: { readonly key: string; readonly by: string };
}

/** The citekey of an entry is that of something else: says so, and lets the reader choose another. */
export function KeyClash({ id, entry, citekey, taken }: KeyClashProps): ReactElement {
  const [typed, setTyped] = useState(citekey);
  const rekey = useCommand('import.rekey', { showsError: true });
  const use = (): void => {
    rekey.mutate({ id, entry, citekey: typed.trim() });
  };
  return (
    <div className={styles.clash}>
      <p>
        Its citekey <b>@{taken.key}</b> is already that of “{taken.by}”. As an article of its own it
        becomes <b>@{citekey}</b>.
      </p>
      <div className={styles.rekey}>
        <TextField
          label="Citekey of the new article"
          layout="bare"
          value={typed}
          onChange={setTyped}
          error={rekey.error?.message ?? null}
          onKeyDown={(event) => {
            if (event.key === 'Enter') use();
          }}
        />
        <Button onPress={use} isDisabled={typed.trim() === '' || typed.trim() === citekey}>
          Use this key
        </Button>
      </div>
    </div>
  );
}
