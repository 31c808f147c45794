/** What every field of a form has in common. */
export interface FieldProps {
  readonly label: string;
  /** Label to the left (the default), above the control, or for assistive technology only. */
  readonly layout?: 'row' | 'stacked' | 'bare';
  /** A sentence under the control. */
  readonly hint?: string;
  /** What is wrong and what to do, in one sentence; the field has a red edge while it is given. */
  readonly error?: string | null;
  readonly isDisabled?: boolean;
}
