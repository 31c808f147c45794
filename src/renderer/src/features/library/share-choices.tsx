import type { ReactElement } from 'react';
import { classes } from '../../lib/classes.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { shareAfter, shareOf, withChoice, type Changes } from './tag-state.ts';
import styles from './dialogs.module.css';

interface ShareChoicesProps<T extends string> {
  readonly things: readonly { readonly id: T; readonly name: string; readonly depth: number }[];
  /** What each of the articles has. */
  readonly owned: readonly (readonly T[])[];
  readonly changes: Changes<T>;
  readonly onChange: (changes: Changes<T>) => void;
  readonly columns: 1 | 2;
}

/** Boxes for things that all, some or none of the articles have. */
export function ShareChoices<T extends string>({
  things,
  owned,
  changes,
  onChange,
  columns,
}: ShareChoicesProps<T>): ReactElement {
  return (
    <div className={classes(styles.choices, columns === 1 && styles.one)}>
      {things.map(({ id, name, depth }) => {
        const before = shareOf(id, owned);
        const share = shareAfter(id, before, changes);
        return (
          <div key={id} style={{ paddingLeft: 20 * depth }}>
            <Checkbox
              isSelected={share === 'all'}
              isIndeterminate={share === 'some'}
              onChange={(selected) => {
                onChange(withChoice(id, selected, before, changes));
              }}
            >
              {name}
            </Checkbox>
          </div>
        );
      })}
    </div>
  );
}
