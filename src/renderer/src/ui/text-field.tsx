import type { KeyboardEvent, ReactElement, Ref } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { isDone } from '../lib/enter.ts';
import type { FieldProps } from './field.ts';
import styles from './field.module.css';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'numeric' | 'decimal' | 'search' | 'text' | 'url';
  readonly type?: 'text' | 'search' | 'url' | 'password';
  readonly maxLength?: number;
  /** Enter says that what stands in the field is done; one that ends a word of an input method does not. */
  readonly onEnter?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onBlur?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text with its label, hint and error. */
export function TextField({
  label,
  layout = 'row',
  hint,
  error,
  isDisabled = false,
  value,
  onChange,
  placeholder,
  autoFocus = false,
  inputMode,
  type = 'text',
  maxLength,
  onEnter,
  onKeyDown,
  onBlur,
  inputRef,
}: TextFieldProps): ReactElement {
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (onEnter && isDone(event)) {
      event.preventDefault();
      onEnter();
    } else onKeyDown?.(event);
  };
  return (
    <AriaTextField
      className={classes(styles.field, styles[layout])}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={error != null}
      autoFocus={autoFocus}
      type={type}
      {...(maxLength ? { maxLength } : {})}
      {...(inputMode ? { inputMode } : {})}
      {...(onBlur ? { onBlur } : {})}
    >
      <Label className={layout === 'bare' ? 'visually-hidden' : classes(styles.label)}>
        {label}
      </Label>
      <div className={styles.body}>
        <Input
          className={classes(styles.control)}
          {...(inputRef ? { ref: inputRef } : {})}
          {...(placeholder ? { placeholder } : {})}
          onKeyDown={press}
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
