import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import type { ClaimId } from '../../../shared/domain/ids.ts';
import { classes } from '../lib/classes.ts';
import { ClaimCode } from './claim-code.tsx';
import styles from './claim-choice.module.css';

/** A claim that can be chosen. */
export interface ClaimToChoose {
  readonly id: ClaimId;
  readonly code: string;
  readonly kind: ClaimKind;
  readonly words: string;
  /** At the right edge: whose it is. */
  readonly detail: string;
}

interface ClaimChoiceProps {
  readonly label: string;
  readonly claims: readonly ClaimToChoose[];
  readonly chosen: ClaimId | null;
  readonly onChoose: (id: ClaimId | null) => void;
  /** What stands there while no claim fits. */
  readonly empty: string;
}

/** A list of claims of which one is chosen. */
export function ClaimChoice({
  label,
  claims,
  chosen,
  onChoose,
  empty,
}: ClaimChoiceProps): ReactElement {
  return (
    <ListBox<ClaimToChoose>
      className={classes(styles.hits)}
      aria-label={label}
      items={claims}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        onChoose(claims.find(({ id }) => id === key)?.id ?? null);
      }}
      renderEmptyState={() => <p className={styles.quiet}>{empty}</p>}
    >
      {({ id, code, kind, words, detail }) => (
        <ListBoxItem id={id} textValue={`${code} ${words}`} className={classes(styles.hit)}>
          <ClaimCode code={code} kind={kind} /> <span>{words}</span>{' '}
          <span className={styles.detail}>{detail}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
