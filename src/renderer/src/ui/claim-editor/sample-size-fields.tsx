import type { ReactElement } from 'react';
import {
  QUALIFIER_WORDS,
  SAMPLE_ROLE_WORDS,
  UNIT_KIND_WORDS,
} from '../../../../shared/domain/claim-words.ts';
import { RadioGroup } from '../radio-group.tsx';
import { Select } from '../select.tsx';
import { TextField } from '../text-field.tsx';
import { optionsOf } from '../words.ts';
import { FieldPair } from './field-pair.tsx';
import type { FieldSetProps } from './field-set.ts';
import { SpeakerField, StatementField } from './shared-fields.tsx';

/** How many of what, and as what they are counted. */
export function SampleSizeFields(props: FieldSetProps): ReactElement {
  const { form, errors, onChange, narrow } = props;
  const layout = narrow ? 'stacked' : 'row';
  return (
    <>
      <FieldPair label="Count" widths="short">
        <TextField
          label="Count"
          layout="bare"
          inputMode="numeric"
          value={form.count}
          error={errors.count ?? null}
          onChange={(count) => {
            onChange({ count });
          }}
        />
        <Select
          label="Qualifier"
          layout="bare"
          options={optionsOf(QUALIFIER_WORDS)}
          value={form.qualifier}
          onChange={(qualifier) => {
            onChange({ qualifier });
          }}
        />
      </FieldPair>
      <TextField
        label="As written"
        layout={layout}
        value={form.unit}
        error={errors.unit ?? null}
        onChange={(unit) => {
          onChange({ unit });
        }}
      />
      <Select
        label="Kind of unit"
        layout={layout}
        options={optionsOf(UNIT_KIND_WORDS)}
        value={form.unitKind}
        placeholder="choose"
        error={errors.unitKind ?? null}
        onChange={(unitKind) => {
          onChange({ unitKind });
        }}
      />
      <RadioGroup
        label="Role"
        layout={layout}
        options={optionsOf(SAMPLE_ROLE_WORDS)}
        value={form.sampleRole}
        onChange={(sampleRole) => {
          onChange({ sampleRole });
        }}
      />
      <StatementField {...props} label="In your words" />
      <SpeakerField {...props} />
    </>
  );
}
