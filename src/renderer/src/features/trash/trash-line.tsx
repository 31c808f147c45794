import type { ReactElement } from 'react';
import { GridListItem } from 'react-aria-components';
import type { TrashItem } from '../../../../shared/domain/library.ts';
import { classes } from '../../lib/classes.ts';
import { formatWhen } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import styles from './trash-room.module.css';

interface TrashLineProps {
  readonly item: TrashItem;
  /** UTC milliseconds, to say “today”. */
  readonly now: number;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
}

/** One deleted thing: Enter restores it, Shift with Delete removes it for good. */
export function TrashLine({ item, now, onRestore, onPurge }: TrashLineProps): ReactElement {
  return (
    <GridListItem
      id={item.ref.id}
      textValue={item.title}
      className={classes(styles.line)}
      data-trash-id={item.ref.id}
    >
      {({ isFocusVisible }) => (
        <>
          <div className={styles.what}>
            {item.code === '' ? null : <b className={styles.code}>{item.code}</b>}
            <span className={styles.title}>{item.title}</span>
            <small>
              {item.detail}. Deleted {formatWhen(item.deletedAt, now)}.
            </small>
          </div>
          <Button
            variant="plain"
            {...(isFocusVisible ? { chord: 'Enter' } : {})}
            onPress={onRestore}
          >
            <span>
              Restore <Spoken>{item.title}</Spoken>
            </span>
          </Button>
          <Button
            variant="plain"
            {...(isFocusVisible ? { chord: 'Shift+Delete' } : {})}
            onPress={onPurge}
          >
            <span>
              Delete <Spoken>{item.title}</Spoken> for good
            </span>
          </Button>
        </>
      )}
    </GridListItem>
  );
}
