import type { ReactElement } from 'react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { Chevron } from './chevron.tsx';
import type { FieldProps } from './field.ts';
import { landmark } from '../lib/landmarks.ts';
import styles from './field.module.css';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** How many others it lies inside of; it is drawn that much further in. */
  readonly depth?: number;
}

interface SelectProps<V extends string> extends FieldProps {
  readonly options: readonly Option<V>[];
  /** Null shows the placeholder. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly placeholder?: string;
}

/** One choice out of a list that drops down. */
export function Select<V extends string>({
  label,
  layout = 'row',
  hint,
  error,
  isDisabled = false,
  options,
  value,
  onChange,
  placeholder = 'not stated',
}: SelectProps<V>): ReactElement {
  return (
    <AriaSelect
      className={classes(styles.field, styles[layout])}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isDisabled={isDisabled}
      isInvalid={error != null}
      placeholder={placeholder}
    >
      <Label className={layout === 'bare' ? 'visually-hidden' : classes(styles.label)}>
        {label}
      </Label>
      <div className={styles.body}>
        <Button className={classes(styles.control, styles.select)}>
          <SelectValue className={classes(styles.value)} />
          <Chevron points="down" />
        </Button>
        {hint && error == null ? (
          <Text slot="description" className={classes(styles.hint)}>
            {hint}
          </Text>
        ) : null}
        <FieldError className={classes(styles.error)}>{error}</FieldError>
      </div>
      <Popover className={classes(styles.popover)} ref={landmark.popover}>
        <ListBox className={classes(styles.list)} items={options}>
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              className={classes(styles.option)}
              style={{ paddingLeft: `${12 + 16 * (option.depth ?? 0)}px` }}
            >
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
