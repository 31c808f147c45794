import type { ReactElement } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import styles from './segment-switch.module.css';

interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Why it cannot be chosen, in words. */
  readonly reason?: string | null;
}

interface SegmentSwitchProps<V extends string> {
  readonly label: string;
  readonly segments: readonly Segment<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** The key that goes to the next, shown beside them. */
  readonly chord: string;
}

/** A few views of one thing, side by side in one frame; one of them is shown. */
export function SegmentSwitch<V extends string>({
  label,
  segments,
  value,
  onChange,
  chord,
}: SegmentSwitchProps<V>): ReactElement {
  return (
    <>
      <RadioGroup
        className={styles.group ?? ''}
        aria-label={label}
        orientation="horizontal"
        value={value}
        onChange={(chosen) => {
          const segment = segments.find((one) => one.value === chosen);
          if (segment) onChange(segment.value);
        }}
      >
        {segments.map((segment) => (
          <Radio
            key={segment.value}
            value={segment.value}
            isDisabled={segment.reason != null}
            className={styles.choice ?? ''}
          >
            {segment.label}
            {segment.reason ? <span className="visually-hidden">, {segment.reason}</span> : null}
          </Radio>
        ))}
      </RadioGroup>
      <Kbd chord={chord} />
    </>
  );
}
