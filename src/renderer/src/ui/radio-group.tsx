import type { ReactElement } from 'react';
import {
  FieldError,
  Label,
  Radio,
  RadioGroup as AriaRadioGroup,
  Text,
} from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { RadioSign } from './choice-sign.tsx';
import type { FieldProps } from './field.ts';
import type { Option } from './select.tsx';
import fieldStyles from './field.module.css';
import styles from './choice.module.css';

interface RadioGroupProps<V extends string> extends FieldProps {
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly columns?: 1 | 2 | 3;
}

/** One choice out of a few that are all in sight, in two columns unless told otherwise. */
export function RadioGroup<V extends string>({
  label,
  layout = 'row',
  hint,
  error,
  isDisabled = false,
  options,
  value,
  onChange,
  columns = 2,
}: RadioGroupProps<V>): ReactElement {
  return (
    <AriaRadioGroup
      className={classes(fieldStyles.field, fieldStyles[layout])}
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
      isDisabled={isDisabled}
      isInvalid={error != null}
    >
      <Label className={layout === 'bare' ? 'visually-hidden' : classes(fieldStyles.label)}>
        {label}
      </Label>
      <div className={fieldStyles.body}>
        <div className={classes(styles.group, styles[`columns${columns}`])}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} className={classes(styles.choice)}>
              <RadioSign />
              {option.label}
            </Radio>
          ))}
        </div>
        {hint && error == null ? (
          <Text slot="description" className={classes(fieldStyles.hint)}>
            {hint}
          </Text>
        ) : null}
        <FieldError className={classes(fieldStyles.error)}>{error}</FieldError>
      </div>
    </AriaRadioGroup>
  );
}
