import type { ReactElement } from 'react';
import type { Color } from '../../../shared/domain/annotation.ts';
import { classes } from '../lib/classes.ts';
import styles from './code.module.css';

interface AnnotationCodeProps {
  readonly code: string;
  readonly color: Color;
}

/** The footnote mark of an annotation, in its colour: `a`, `b`. */
export function AnnotationCode({ code, color }: AnnotationCodeProps): ReactElement {
  return <span className={classes(styles.code, `k-${color}`)}>{code}</span>;
}
