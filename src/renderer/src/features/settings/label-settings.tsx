import { useState, type ReactElement } from 'react';
import { COLORS, type Color } from '../../../../shared/domain/annotation.ts';
import type { Settings } from '../../../../shared/domain/settings.ts';
import { useCommand } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { COLOR_WORDS } from '../../ui/words.ts';
import styles from './settings.module.css';

interface LabelSettingsProps {
  readonly labels: Settings['colorLabels'];
}

/** What the eight highlight colours mean to the reader. */
export function LabelSettings({ labels }: LabelSettingsProps): ReactElement {
  const set = useCommand('settings.set');
  return (
    <div className={styles.labels}>
      {COLORS.map((color, index) => (
        <ColorLabel
          key={color}
          color={color}
          number={index + 1}
          label={labels[color]}
          onKeep={(label) => {
            set.mutate({ colorLabels: { ...labels, [color]: label } });
          }}
        />
      ))}
    </div>
  );
}

interface ColorLabelProps {
  readonly color: Color;
  readonly number: number;
  readonly label: string;
  readonly onKeep: (label: string) => void;
}

function ColorLabel({ color, number, label, onKeep }: ColorLabelProps): ReactElement {
  const [text, setText] = useState(label);
  const keep = (): void => {
    const trimmed = text.trim();
    if (trimmed === '') setText(label);
    else if (trimmed !== label) onKeep(trimmed);
  };
  return (
    <div className={styles.colorLabel}>
      <Kbd chord={String(number)} />
      <span className={classes(styles.swatch, `k-${color}`)} aria-hidden="true">
        marked words
      </span>
      <TextField
        label={`What ${COLOR_WORDS[color]} means`}
        layout="bare"
        value={text}
        onChange={setText}
        onBlur={keep}
        maxLength={40}
        onEnter={keep}
      />
      <span className={classes(styles.colorName, `k-${color}`)}>{COLOR_WORDS[color]}</span>
    </div>
  );
}
