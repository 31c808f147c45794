import type { ReactElement } from 'react';
import type { TrashItem } from '../../../../shared/domain/library.ts';
import { formatWhen } from '../../lib/format.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import styles from './trash-room.module.css';

interface TrashLineProps {
  readonly item: TrashItem;
  readonly isFocused: boolean;
  readonly onFocus: () => void;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
}

/** One deleted thing. */
export function TrashLine({
  item,
  isFocused,
  onFocus,
  onRestore,
  onPurge,
}: TrashLineProps): ReactElement {
  return (
    <li
      className={classes(styles.line, isFocused && styles.focused)}
      tabIndex={isFocused ? 0 : -1}
      data-trash-line=""
      {...(isFocused ? { 'data-pane-start': '' } : {})}
      onFocus={onFocus}
    >
      <div className={styles.what}>
        {item.code === '' ? null : <b className={styles.code}>{item.code}</b>}
        <span className={styles.title}>{item.title}</span>
        <small>
          {item.detail}. Deleted {formatWhen(item.deletedAt, Date.now())}.
        </small>
      </div>
      <Button
        variant="plain"
        label={`Restore ${item.title}`}
        {...(isFocused ? { chord: 'Enter' } : {})}
        onPress={onRestore}
      >
        Restore
      </Button>
      <Button
        variant="plain"
        label={`Delete ${item.title} for good`}
        {...(isFocused ? { chord: 'Shift+Delete' } : {})}
        onPress={onPurge}
      >
        Delete for good
      </Button>
    </li>
  );
}
