import type { ReactElement, ReactNode } from 'react';
import { classes } from '../../lib/classes.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { shareAfter, withChoice, type Changes, type Share } from './tag-state.ts';
import styles from './dialogs.module.css';

interface ShareChoicesProps<T extends string> {
  readonly things: readonly { readonly id: T; readonly name: string; readonly depth: number }[];
  /** What all, some or none of the articles have. */
  readonly shareOf: (thing: T) => Share;
  readonly changes: Changes<T>;
  readonly onChange: (changes: Changes<T>) => void;
  readonly columns: 1 | 2;
  /** What stands before the name of a thing. */
  readonly signOf?: (thing: T) => ReactNode;
}

/** Boxes for things that all, some or none of the articles have. */
export function ShareChoices<T extends string>({
  things,
  shareOf,
  changes,
  onChange,
  columns,
  signOf,
}: ShareChoicesProps<T>): ReactElement {
  return (
    <div className={classes(styles.choices, columns === 1 && styles.one)}>
      {things.map(({ id, name, depth }) => {
        const before = shareOf(id);
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
              {signOf?.(id)}
              {name}
            </Checkbox>
          </div>
        );
      })}
    </div>
  );
}
