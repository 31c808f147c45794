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
import { fieldOf, type FieldSetProps } from './field-set.ts';
import { SpeakerField, StatementField } from './shared-fields.tsx';

/** How many of what, and as what they are counted. */
export function SampleSizeFields(props: FieldSetProps): ReactElement {
  const layout = props.narrow ? 'stacked' : 'row';
  return (
    <>
      <FieldPair label="Count" widths="short">
        <TextField label="Count" layout="bare" inputMode="numeric" {...fieldOf(props, 'count')} />
        <Select
          label="Qualifier"
          layout="bare"
          options={optionsOf(QUALIFIER_WORDS)}
          {...fieldOf(props, 'qualifier')}
        />
      </FieldPair>
      <TextField label="As written" layout={layout} {...fieldOf(props, 'unit')} />
      <Select
        label="Kind of unit"
        layout={layout}
        options={optionsOf(UNIT_KIND_WORDS)}
        placeholder="choose"
        {...fieldOf(props, 'unitKind')}
      />
      <RadioGroup
        label="Role"
        layout={layout}
        options={optionsOf(SAMPLE_ROLE_WORDS)}
        {...fieldOf(props, 'sampleRole')}
      />
      <StatementField {...props} label="In your words" />
      <SpeakerField {...props} />
    </>
  );
}
