import { useState, type ReactElement } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { ExportTarget } from '../../../../shared/contract/calls/export.ts';
import { classes } from '../../lib/classes.ts';
import { RadioSign } from '../../ui/choice-sign.tsx';
import { Select } from '../../ui/select.tsx';
import {
  FORMAT_GROUPS,
  formatsFor,
  GROUP_WORDS,
  type AnyFormat,
  type FormatGroup,
} from './export-formats.ts';
import choiceStyles from '../../ui/choice.module.css';
import styles from './export-settings.module.css';

interface FormatPickerProps {
  readonly target: ExportTarget;
  readonly value: AnyFormat;
  readonly onChange: (format: AnyFormat) => void;
}

/** What somebody wants to leave with, and in which of its formats; each kind remembers its own. */
export function FormatPicker({ target, value, onChange }: FormatPickerProps): ReactElement {
  const formats = formatsFor(target);
  const chosen = formats.find((format) => format.value === value) ?? formats[0]!;
  const [lastOf, setLastOf] = useState<Partial<Record<FormatGroup, AnyFormat>>>({});
  const offered = formats.filter(({ group }) => group === chosen.group);
  return (
    <section className={styles.section} aria-label="Format">
      <div className={styles.head}>
        <h2 className={styles.heading}>Format</h2>
        <div className={styles.what}>
          <Select
            label="What to export"
            layout="bare"
            options={FORMAT_GROUPS.filter((group) =>
              formats.some((format) => format.group === group),
            ).map((group) => ({ value: group, label: GROUP_WORDS[group] }))}
            value={chosen.group}
            onChange={(group) => {
              setLastOf({ ...lastOf, [chosen.group]: chosen.value });
              const next = lastOf[group] ?? formats.find((format) => format.group === group)?.value;
              if (next) onChange(next);
            }}
          />
        </div>
      </div>
      <RadioGroup
        className={classes(styles.formats)}
        aria-label={`${GROUP_WORDS[chosen.group]}: format`}
        value={chosen.value}
        onChange={(next) => {
          const format = offered.find((each) => each.value === next);
          if (format) onChange(format.value);
        }}
      >
        {offered.map(({ value: format, label, detail }) => (
          <Radio key={format} value={format} className={classes(choiceStyles.choice)}>
            <RadioSign />
            <span>{label}</span>
            {detail === '' ? null : (
              <small className={styles.detail} aria-hidden="true">
                {detail}
              </small>
            )}
          </Radio>
        ))}
      </RadioGroup>
      <p className={styles.hint}>{chosen.hint}</p>
    </section>
  );
}
