import type { ReactElement } from 'react';
import {
  FACT_SUBJECT_WORDS,
  PUBLICATION_STATUS_WORDS,
  STUDY_DESIGN_WORDS,
} from '../../../../shared/domain/claim-words.ts';
import { RadioGroup } from '../radio-group.tsx';
import { Select } from '../select.tsx';
import { TextField } from '../text-field.tsx';
import { optionsOf } from '../words.ts';
import type { FieldSetProps } from './field-set.ts';
import { SpeakerField, StatementField } from './shared-fields.tsx';

/** What was done to find out, and by whom: by the article, or by the study that it reports on. */
export function DesignFields(props: FieldSetProps): ReactElement {
  const { form, errors, onChange, narrow } = props;
  return (
    <>
      <Select
        label="Design"
        layout={narrow ? 'stacked' : 'row'}
        options={optionsOf(STUDY_DESIGN_WORDS)}
        value={form.design}
        placeholder="choose"
        error={errors.design ?? null}
        onChange={(design) => {
          onChange({ design });
        }}
      />
      <SubjectField {...props} />
      <StatementField {...props} label="In your words" />
      <SpeakerField {...props} />
    </>
  );
}

/** Whether and how it was published. */
export function StatusFields(props: FieldSetProps): ReactElement {
  const { form, errors, onChange, narrow } = props;
  return (
    <>
      <Select
        label="Status"
        layout={narrow ? 'stacked' : 'row'}
        options={optionsOf(PUBLICATION_STATUS_WORDS)}
        value={form.publicationStatus}
        placeholder="choose"
        error={errors.publicationStatus ?? null}
        onChange={(publicationStatus) => {
          onChange({ publicationStatus });
        }}
      />
      <SubjectField {...props} />
      <StatementField {...props} label="In your words" />
      <SpeakerField {...props} />
    </>
  );
}

/** Where and when it was done, and how long those studied were followed. */
export function SettingFields(props: FieldSetProps): ReactElement {
  const { form, errors, onChange, narrow } = props;
  const layout = narrow ? 'stacked' : 'row';
  return (
    <>
      <TextField
        label="Country"
        layout={layout}
        placeholder="not stated"
        value={form.country}
        error={errors.country ?? null}
        onChange={(country) => {
          onChange({ country });
        }}
      />
      <TextField
        label="Years"
        layout={layout}
        placeholder="not stated"
        value={form.years}
        error={errors.years ?? null}
        onChange={(years) => {
          onChange({ years });
        }}
      />
      <TextField
        label="Follow-up"
        layout={layout}
        placeholder="not stated"
        value={form.followUp}
        error={errors.followUp ?? null}
        onChange={(followUp) => {
          onChange({ followUp });
        }}
      />
      <StatementField {...props} label="In your words" />
      <SpeakerField {...props} />
    </>
  );
}

/** Whose design or status it is. */
function SubjectField({ form, onChange, narrow }: FieldSetProps): ReactElement {
  return (
    <RadioGroup
      label="Of"
      layout={narrow ? 'stacked' : 'row'}
      options={optionsOf(FACT_SUBJECT_WORDS)}
      value={form.subject}
      onChange={(subject) => {
        onChange({ subject });
      }}
    />
  );
}
