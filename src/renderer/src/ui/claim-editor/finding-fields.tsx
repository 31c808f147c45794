import type { ReactElement } from 'react';
import { CHANGE_WORDS, VALUE_WORDS } from '../../../../shared/domain/claim-words.ts';
import { RadioGroup } from '../radio-group.tsx';
import { TextField } from '../text-field.tsx';
import { optionsOf } from '../words.ts';
import { FieldPair } from './field-pair.tsx';
import { fieldOf, type FieldSetProps } from './field-set.ts';
import { SpeakerField, StatementField } from './shared-fields.tsx';

/** What was found: what changed and what that is worth, of what, under what, and how large it is. */
export function FindingFields(props: FieldSetProps): ReactElement {
  const layout = props.narrow ? 'stacked' : 'row';
  return (
    <>
      <StatementField {...props} label="Statement" />
      <RadioGroup
        label="Change"
        layout={layout}
        options={optionsOf(CHANGE_WORDS)}
        {...fieldOf(props, 'change')}
      />
      <RadioGroup
        label="Value"
        layout={layout}
        options={optionsOf(VALUE_WORDS)}
        {...fieldOf(props, 'value')}
      />
      <TextField
        label="Outcome"
        layout={layout}
        placeholder="not stated"
        {...fieldOf(props, 'outcome')}
      />
      <FieldPair label="Exposure" widths="equal">
        <TextField
          label="Exposure or intervention"
          layout="bare"
          placeholder="not stated"
          {...fieldOf(props, 'exposure')}
        />
        <TextField label="Dose" layout="bare" placeholder="dose" {...fieldOf(props, 'dose')} />
      </FieldPair>
      <TextField
        label="Compared with"
        layout={layout}
        placeholder="not stated"
        {...fieldOf(props, 'comparator')}
      />
      <FieldPair label="Effect" widths="short">
        <TextField
          label="Effect, value"
          layout="bare"
          placeholder="value"
          {...fieldOf(props, 'effectValue')}
        />
        <TextField
          label="Effect, unit"
          layout="bare"
          placeholder="unit"
          {...fieldOf(props, 'effectUnit')}
        />
      </FieldPair>
      <FieldPair label="Certainty" widths="equal">
        <TextField
          label="Interval"
          layout="bare"
          placeholder="interval"
          {...fieldOf(props, 'interval')}
        />
        <TextField label="P value" layout="bare" placeholder="p" {...fieldOf(props, 'p')} />
      </FieldPair>
      <SpeakerField {...props} />
    </>
  );
}
