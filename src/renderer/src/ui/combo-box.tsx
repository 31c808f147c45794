import { useState, type ReactElement, type ReactNode } from 'react';
import {
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import type { FieldProps } from './field.ts';
import { landmark } from '../lib/landmarks.ts';
import styles from './field.module.css';

export interface ComboOption {
  readonly id: string;
  /** What the input shows once it is chosen. */
  readonly label: string;
  /** Shown instead of the label in the list, for example with a name in italics. */
  readonly content?: ReactNode;
  /** At the right of the row. */
  readonly detail?: string;
}

interface ComboBoxProps extends FieldProps {
  /** Already filtered for what is typed. */
  readonly options: readonly ComboOption[];
  readonly inputValue: string;
  readonly onInputChange: (value: string) => void;
  readonly onSelect: (id: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** What the list says when nothing fits; without it the list closes. */
  readonly emptyText?: string;
}

/**
 * A field that proposes while somebody types. What is typed stays, whether or not it is one of the
 * proposals; the caller filters the options.
 */
export function ComboBox({
  label,
  layout = 'row',
  hint,
  error,
  isDisabled = false,
  options,
  inputValue,
  onInputChange,
  onSelect,
  placeholder,
  autoFocus = false,
  emptyText,
}: ComboBoxProps): ReactElement {
  // Known to the field so that it closes its list on a choice; typing on lets go of it.
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <AriaComboBox
      className={classes(styles.field, styles[layout])}
      items={options}
      inputValue={inputValue}
      onInputChange={(text) => {
        if (text !== inputValue) setChosen(null);
        onInputChange(text);
      }}
      value={chosen}
      onChange={(key) => {
        setChosen(key === null ? null : String(key));
        if (key !== null) onSelect(String(key));
      }}
      allowsCustomValue
      allowsEmptyCollection={emptyText !== undefined}
      defaultFilter={() => true}
      menuTrigger="input"
      isDisabled={isDisabled}
      isInvalid={error != null}
      autoFocus={autoFocus}
    >
      <Label className={layout === 'bare' ? 'visually-hidden' : classes(styles.label)}>
        {label}
      </Label>
      <div className={styles.body}>
        <Input className={classes(styles.control)} {...(placeholder ? { placeholder } : {})} />
        {hint && error == null ? (
          <Text slot="description" className={classes(styles.hint)}>
            {hint}
          </Text>
        ) : null}
        <FieldError className={classes(styles.error)}>{error}</FieldError>
      </div>
      <Popover className={classes(styles.popover)} ref={landmark.popover}>
        <ListBox<ComboOption>
          className={classes(styles.list)}
          {...(emptyText
            ? { renderEmptyState: () => <div className={styles.empty}>{emptyText}</div> }
            : {})}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={classes(styles.option)}>
              <Text slot="label">{option.content ?? option.label}</Text>
              {option.detail ? (
                <Text slot="description" className={classes(styles.detail)}>
                  {option.detail}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
