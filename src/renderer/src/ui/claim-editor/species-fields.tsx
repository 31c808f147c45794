import type { ReactElement } from 'react';
import { SPECIES_ROLE_WORDS } from '../../../../shared/domain/claim-words.ts';
import { RadioGroup } from '../radio-group.tsx';
import { Select, type Option } from '../select.tsx';
import { TextField } from '../text-field.tsx';
import { SEX_WORDS, optionsOf } from '../words.ts';
import type { ClaimForm } from './claim-form.ts';
import { FieldPair } from './field-pair.tsx';
import { fieldOf, type FieldSetProps } from './field-set.ts';
import { StatementField } from './shared-fields.tsx';
import { SpeciesNameField } from './species-name-field.tsx';

const NOT_STATED = 'not_stated';
type SexChoice = NonNullable<ClaimForm['sex']> | typeof NOT_STATED;
const SEXES: readonly Option<SexChoice>[] = [
  { value: NOT_STATED, label: 'not stated' },
  ...optionsOf(SEX_WORDS),
];

/** Which species, as what, and what else is said of the animals. */
export function SpeciesFields(props: FieldSetProps): ReactElement {
  const { form, onChange, narrow } = props;
  const layout = narrow ? 'stacked' : 'row';
  return (
    <>
      <TextField label="As written" layout={layout} {...fieldOf(props, 'vernacularName')} />
      <SpeciesNameField {...props} />
      <RadioGroup
        label="Role"
        layout={layout}
        options={optionsOf(SPECIES_ROLE_WORDS)}
        columns={narrow ? 1 : 2}
        {...fieldOf(props, 'speciesRole')}
      />
      <TextField
        label="Strain"
        layout={layout}
        placeholder="not stated"
        {...fieldOf(props, 'strain')}
      />
      <FieldPair label="Sex, stage" widths="equal">
        <Select
          label="Sex"
          layout="bare"
          options={SEXES}
          value={form.sex ?? NOT_STATED}
          onChange={(sex) => {
            onChange({ sex: sex === NOT_STATED ? null : sex });
          }}
        />
        <TextField
          label="Life stage"
          layout="bare"
          placeholder="not stated"
          {...fieldOf(props, 'lifeStage')}
        />
      </FieldPair>
      <StatementField {...props} label="In your words" />
    </>
  );
}
