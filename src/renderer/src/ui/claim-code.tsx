import type { ReactElement } from 'react';
import type { ClaimKind } from '../../../shared/domain/claim.ts';
import { KIND_CODES } from '../../../shared/domain/claim-words.ts';
import { classes } from '../lib/classes.ts';
import styles from './code.module.css';

interface ClaimCodeProps {
  readonly code: string;
  readonly kind: ClaimKind;
}

/** The footnote mark of a claim, in the colour of its kind: `n4`, `sp2`. */
export function ClaimCode({ code, kind }: ClaimCodeProps): ReactElement {
  return <span className={classes(styles.code, `k-${KIND_CODES[kind]}`)}>{code}</span>;
}
