import type { ReactElement } from 'react';
import { DIRECTION_WORDS } from '../../../../shared/domain/claim-words.ts';
import { RadioGroup } from '../radio-group.tsx';
import { TextField } from '../text-field.tsx';
import { optionsOf } from '../words.ts';
import { FieldPair } from './field-pair.tsx';
import type { FieldSetProps } from './field-set.ts';
import { SpeakerField, StatementField } from './shared-fields.tsx';

/** What was found, which way it points and how large it is. */
export function FindingFields(props: FieldSetProps): ReactElement {
  const { form, errors, onChange, narrow } = props;
  const layout = narrow ? 'stacked' : 'row';
  return (
    <>
      <StatementField {...props} label="Statement" />
      <RadioGroup
        label="Direction"
        layout={layout}
        options={optionsOf(DIRECTION_WORDS)}
        value={form.direction}
        error={errors.direction ?? null}
        onChange={(direction) => {
          onChange({ direction });
        }}
      />
      <FieldPair label="Effect" widths="short">
        <TextField
          label="Effect, value"
          layout="bare"
          placeholder="value"
          value={form.effectValue}
          error={errors.effectValue ?? null}
          onChange={(effectValue) => {
            onChange({ effectValue });
          }}
        />
        <TextField
          label="Effect, unit"
          layout="bare"
          placeholder="unit"
          value={form.effectUnit}
          error={errors.effectUnit ?? null}
          onChange={(effectUnit) => {
            onChange({ effectUnit });
          }}
        />
      </FieldPair>
      <TextField
        label="Compared with"
        layout={layout}
        placeholder="not stated"
        value={form.comparator}
        error={errors.comparator ?? null}
        onChange={(comparator) => {
          onChange({ comparator });
        }}
      />
      <SpeakerField {...props} />
    </>
  );
}
