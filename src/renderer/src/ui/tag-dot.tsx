import type { ReactElement } from 'react';
import { useCall } from '../lib/api.ts';
import { classes } from '../lib/classes.ts';
import { COLOR_WORDS } from './words.ts';
import styles from './tag-dot.module.css';

interface TagDotProps {
  /** The name of the tag. */
  readonly tag: string;
}

/** The colour that the reader gave a tag, before its name; nothing where it has none. */
export function TagDot({ tag }: TagDotProps): ReactElement | null {
  const color = useCall('settings.get', {}).data?.tagColors[tag.toLowerCase()];
  if (!color) return null;
  return (
    <i
      className={classes(styles.dot, `k-${color}`)}
      title={COLOR_WORDS[color]}
      aria-hidden="true"
      data-tag-color={color}
    />
  );
}
