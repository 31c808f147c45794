import type { ReactElement, ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ariaShortcut } from '../lib/chords.ts';
import { classes } from '../lib/classes.ts';
import { currentPlatform } from '../lib/platform.ts';
import { Kbd } from './kbd.tsx';
import styles from './button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly variant?: 'primary' | 'secondary' | 'plain' | 'danger';
  /** Shows the key that presses it; binding the key is up to who draws the button. */
  readonly chord?: string;
  readonly isDisabled?: boolean;
  /** Why it is disabled, in words. */
  readonly reason?: string;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  /** Only where the visible words do not say enough on their own. */
  readonly label?: string;
  readonly title?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button. One primary button in any view. */
export function Button({
  children,
  onPress,
  variant = 'secondary',
  chord = '',
  isDisabled = false,
  reason,
  type = 'button',
  autoFocus = false,
  label,
  title,
  className,
  ref,
}: ButtonProps): ReactElement {
  const shortcut = chord === '' ? null : ariaShortcut(chord, currentPlatform());
  const hint = isDisabled ? (reason ?? title) : title;
  return (
    <AriaButton
      {...(ref ? { ref } : {})}
      type={type}
      className={classes(styles.button, styles[variant], className)}
      data-variant={variant}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(onPress ? { onPress } : {})}
      {...(label ? { 'aria-label': label } : {})}
      render={(domProps) => (
        <button
          {...domProps}
          {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
          {...(hint ? { title: hint } : {})}
        />
      )}
    >
      {children}
      {isDisabled && reason ? <span className="visually-hidden">, {reason}</span> : null}
      <Kbd chord={chord} />
    </AriaButton>
  );
}
