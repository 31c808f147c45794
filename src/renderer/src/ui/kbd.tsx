import type { ReactElement } from 'react';
import { chordLabels } from '../lib/chords.ts';
import { currentPlatform } from '../lib/platform.ts';
import styles from './kbd.module.css';

interface KbdProps {
  /** As in the actions table: `Mod+K`, `G I`, `?`. Nothing is drawn for an empty chord. */
  readonly chord: string;
}

/**
 * The key caps of a chord. They are for the eyes only: the control beside them tells assistive
 * technology its key by `aria-keyshortcuts`, so names of controls stay clean.
 */
export function Kbd({ chord }: KbdProps): ReactElement | null {
  const labels = chordLabels(chord, currentPlatform());
  if (labels.length === 0) return null;
  return (
    <span className={styles.keys} aria-hidden="true">
      {Array.from(labels.entries(), ([at, label]) => (
        <kbd key={at} className={styles.key}>
          {label}
        </kbd>
      ))}
    </span>
  );
}
