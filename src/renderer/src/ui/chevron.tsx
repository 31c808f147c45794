import type { ReactElement } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './chevron.module.css';

interface ChevronProps {
  /** Down for what drops or has unfolded, right for what is folded. */
  readonly points: 'down' | 'right';
}

/** The sign of something that opens; the control that it stands in says the same in words. */
export function Chevron({ points }: ChevronProps): ReactElement {
  return <span className={classes(styles.chevron, styles[points])} aria-hidden="true" />;
}
