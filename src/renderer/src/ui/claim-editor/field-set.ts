import type { ClaimForm, FormErrors } from './claim-form.ts';

/** What the fields of every kind are given. */
export interface FieldSetProps {
  readonly form: ClaimForm;
  readonly errors: FormErrors;
  readonly onChange: (change: Partial<ClaimForm>) => void;
  /** The words that the claim rests on; null where there are none. */
  readonly quote: string | null;
  /** Labels above the controls instead of beside them. */
  readonly narrow: boolean;
}

/** Ties a control to a field of the form: what it shows, what is wrong with it, and what a change does. */
export function fieldOf<Name extends keyof ClaimForm>(
  { form, errors, onChange }: FieldSetProps,
  name: Name,
): {
  readonly value: ClaimForm[Name];
  readonly error: string | null;
  readonly onChange: (value: ClaimForm[Name]) => void;
} {
  return {
    value: form[name],
    error: errors[name] ?? null,
    onChange: (value) => {
      onChange({ [name]: value });
    },
  };
}
