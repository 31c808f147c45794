import type { KeyboardEvent, ReactElement, Ref } from 'react';
import {
  FieldError,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import type { FieldProps } from './field.ts';
import styles from './field.module.css';

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly rows?: number;
  /** For what an article says. */
  readonly serif?: boolean;
  readonly maxLength?: number;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text with label, hint and error. */
export function TextArea({
  label,
  layout = 'row',
  hint,
  error,
  isDisabled = false,
  value,
  onChange,
  placeholder,
  autoFocus = false,
  rows = 2,
  serif = false,
  maxLength,
  onKeyDown,
  inputRef,
}: TextAreaProps): ReactElement {
  return (
    <AriaTextField
      className={classes(styles.field, styles[layout])}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={error != null}
      autoFocus={autoFocus}
      {...(maxLength ? { maxLength } : {})}
    >
      <Label className={layout === 'bare' ? 'visually-hidden' : classes(styles.label)}>
        {label}
      </Label>
      <div className={styles.body}>
        <AriaTextArea
          className={classes(styles.control, serif && styles.serif)}
          rows={rows}
          {...(inputRef ? { ref: inputRef } : {})}
          {...(placeholder ? { placeholder } : {})}
          {...(onKeyDown ? { onKeyDown } : {})}
        />
        {hint && error == null ? (
          <Text slot="description" className={classes(styles.hint)}>
            {hint}
          </Text>
        ) : null}
        <FieldError className={classes(styles.error)}>{error}</FieldError>
      </div>
    </AriaTextField>
  );
}
