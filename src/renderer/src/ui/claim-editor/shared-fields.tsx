import type { ReactElement } from 'react';
import type { Speaker } from '../../../../shared/domain/claim.ts';
import { SPEAKER_WORDS } from '../../../../shared/domain/claim-words.ts';
import { Select, type Option } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import { optionsOf } from '../words.ts';
import { FieldPair } from './field-pair.tsx';
import { fieldOf, type FieldSetProps } from './field-set.ts';

const NOBODY = 'nobody';
const SPEAKERS: readonly Option<Speaker | typeof NOBODY>[] = [
  { value: NOBODY, label: 'not stated' },
  ...optionsOf(SPEAKER_WORDS),
];

/** Who says it, and their name as the article has it. */
export function SpeakerField(props: FieldSetProps): ReactElement {
  const { form, onChange } = props;
  return (
    <FieldPair label="Speaker" widths="equal">
      <Select
        label="Speaker"
        layout="bare"
        options={SPEAKERS}
        value={form.speaker ?? NOBODY}
        onChange={(value) => {
          onChange({ speaker: value === NOBODY ? null : value });
        }}
      />
      <TextField
        label="Name of the speaker"
        layout="bare"
        placeholder="name"
        {...fieldOf(props, 'speakerName')}
      />
    </FieldPair>
  );
}

interface StatementFieldProps extends FieldSetProps {
  readonly label: string;
}

/** One line in the reader's words. */
export function StatementField({ label, ...props }: StatementFieldProps): ReactElement {
  return (
    <TextArea
      label={label}
      layout={props.narrow ? 'stacked' : 'row'}
      {...fieldOf(props, 'statement')}
    />
  );
}
