import type { ClaimForm, FormErrors } from './claim-form.ts';

/** What the fields of every kind are given. */
export interface FieldSetProps {
  readonly form: ClaimForm;
  readonly errors: FormErrors;
  readonly onChange: (change: Partial<ClaimForm>) => void;
  /** Labels above the controls instead of beside them. */
  readonly narrow: boolean;
}
