import type { ReactElement } from 'react';
import type { Speaker } from '../../../../shared/domain/claim.ts';
import { SPEAKER_WORDS } from '../../../../shared/domain/claim-words.ts';
import { Select, type Option } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { optionsOf } from '../words.ts';
import type { FieldSetProps } from './field-set.ts';

const NOBODY = 'nobody';
const SPEAKERS: readonly Option<Speaker | typeof NOBODY>[] = [
  { value: NOBODY, label: 'not stated' },
  ...optionsOf(SPEAKER_WORDS),
];

/** Who says it. */
export function SpeakerField({ form, onChange, narrow }: FieldSetProps): ReactElement {
  return (
    <Select
      label="Speaker"
      layout={narrow ? 'stacked' : 'row'}
      options={SPEAKERS}
      value={form.speaker ?? NOBODY}
      onChange={(value) => {
        onChange({ speaker: value === NOBODY ? null : value });
      }}
    />
  );
}

interface StatementFieldProps extends FieldSetProps {
  readonly label: string;
}

/** One line in the reader's words. */
export function StatementField({
  label,
  form,
  errors,
  onChange,
  narrow,
}: StatementFieldProps): ReactElement {
  return (
    <TextArea
      label={label}
      layout={narrow ? 'stacked' : 'row'}
      value={form.statement}
      error={errors.statement ?? null}
      onChange={(statement) => {
        onChange({ statement });
      }}
    />
  );
}
