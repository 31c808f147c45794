import type { ReactElement } from 'react';
import { CHANGE_WORDS, VALUE_WORDS } from '../../../../shared/domain/claim-words.ts';
import { RadioGroup } from '../radio-group.tsx';
import { TextField } from '../text-field.tsx';
import { optionsOf } from '../words.ts';
import { FieldPair } from './field-pair.tsx';
import type { FieldSetProps } from './field-set.ts';
import { SpeakerField, StatementField } from './shared-fields.tsx';

/** What was found: what changed and what that is worth, of what, under what, and how large it is. */
export function FindingFields(props: FieldSetProps): ReactElement {
  const { form, errors, onChange, narrow } = props;
  const layout = narrow ? 'stacked' : 'row';
  return (
    <>
      <StatementField {...props} label="Statement" />
      <RadioGroup
        label="Change"
        layout={layout}
        options={optionsOf(CHANGE_WORDS)}
        value={form.change}
        error={errors.change ?? null}
        onChange={(change) => {
          onChange({ change });
        }}
      />
      <RadioGroup
        label="Value"
        layout={layout}
        options={optionsOf(VALUE_WORDS)}
        value={form.value}
        error={errors.value ?? null}
        onChange={(value) => {
          onChange({ value });
        }}
      />
      <TextField
        label="Outcome"
        layout={layout}
        placeholder="not stated"
        value={form.outcome}
        error={errors.outcome ?? null}
        onChange={(outcome) => {
          onChange({ outcome });
        }}
      />
      <FieldPair label="Exposure" widths="equal">
        <TextField
          label="Exposure or intervention"
          layout="bare"
          placeholder="not stated"
          value={form.exposure}
          error={errors.exposure ?? null}
          onChange={(exposure) => {
            onChange({ exposure });
          }}
        />
        <TextField
          label="Dose"
          layout="bare"
          placeholder="dose"
          value={form.dose}
          error={errors.dose ?? null}
          onChange={(dose) => {
            onChange({ dose });
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
      <FieldPair label="Certainty" widths="equal">
        <TextField
          label="Interval"
          layout="bare"
          placeholder="interval"
          value={form.interval}
          error={errors.interval ?? null}
          onChange={(interval) => {
            onChange({ interval });
          }}
        />
        <TextField
          label="P value"
          layout="bare"
          placeholder="p"
          value={form.p}
          error={errors.p ?? null}
          onChange={(p) => {
            onChange({ p });
          }}
        />
      </FieldPair>
      <SpeakerField {...props} />
    </>
  );
}
