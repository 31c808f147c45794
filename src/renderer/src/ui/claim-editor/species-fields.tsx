import type { ReactElement } from 'react';
import { SPECIES_ROLE_WORDS } from '../../../../shared/domain/claim-words.ts';
import { RadioGroup } from '../radio-group.tsx';
import { Select, type Option } from '../select.tsx';
import { TextField } from '../text-field.tsx';
import { SEX_WORDS, optionsOf } from '../words.ts';
import type { ClaimForm } from './claim-form.ts';
import { FieldPair } from './field-pair.tsx';
import type { FieldSetProps } from './field-set.ts';
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
  const { form, errors, onChange, narrow } = props;
  const layout = narrow ? 'stacked' : 'row';
  return (
    <>
      <TextField
        label="As written"
        layout={layout}
        value={form.vernacularName}
        error={errors.vernacularName ?? null}
        onChange={(vernacularName) => {
          onChange({ vernacularName });
        }}
      />
      <SpeciesNameField {...props} />
      <RadioGroup
        label="Role"
        layout={layout}
        options={optionsOf(SPECIES_ROLE_WORDS)}
        value={form.speciesRole}
        error={errors.speciesRole ?? null}
        columns={narrow ? 1 : 2}
        onChange={(speciesRole) => {
          onChange({ speciesRole });
        }}
      />
      <TextField
        label="Strain"
        layout={layout}
        placeholder="not stated"
        value={form.strain}
        error={errors.strain ?? null}
        onChange={(strain) => {
          onChange({ strain });
        }}
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
          value={form.lifeStage}
          error={errors.lifeStage ?? null}
          onChange={(lifeStage) => {
            onChange({ lifeStage });
          }}
        />
      </FieldPair>
      <StatementField {...props} label="In your words" />
    </>
  );
}
