import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ExportTarget } from '../../../../shared/contract/calls/export.ts';
import { classes } from '../../lib/classes.ts';
import { RadioSign } from '../../ui/choice-sign.tsx';
import { FORMAT_GROUPS, formatsFor, GROUP_WORDS, type AnyFormat } from './export-formats.ts';
import choiceStyles from '../../ui/choice.module.css';
import styles from './export-settings.module.css';

interface FormatPickerProps {
  readonly target: ExportTarget;
  readonly value: AnyFormat;
  readonly onChange: (format: AnyFormat) => void;
}

/** The formats, in groups by what somebody wants to leave with. */
export function FormatPicker({ target, value, onChange }: FormatPickerProps): ReactElement {
  const formats = formatsFor(target);
  return (
    <RadioGroup
      className={classes(styles.section)}
      value={value}
      onChange={(chosen) => {
        const format = formats.find((each) => each.value === chosen);
        if (format) onChange(format.value);
      }}
    >
      <Label className={classes(styles.heading)}>Format</Label>
      {FORMAT_GROUPS.map((group) => {
        const offered = formats.filter((format) => format.group === group);
        if (offered.length === 0) return null;
        return (
          <div key={group} className={styles.formats} role="group" aria-label={GROUP_WORDS[group]}>
            <span className={styles.groupName} aria-hidden="true">
              {GROUP_WORDS[group]}
            </span>
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
          </div>
        );
      })}
      <p className={styles.hint}>{formats.find((format) => format.value === value)?.hint}</p>
    </RadioGroup>
  );
}
