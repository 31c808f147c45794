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
import { fieldOf, type FieldSetProps } from './field-set.ts';
import { SpeakerField, StatementField } from './shared-fields.tsx';

/** What was done to find out, and by whom: by the article, or by the study that it reports on. */
export function DesignFields(props: FieldSetProps): ReactElement {
  return (
    <>
      <Select
        label="Design"
        layout={props.narrow ? 'stacked' : 'row'}
        options={optionsOf(STUDY_DESIGN_WORDS)}
        placeholder="choose"
        {...fieldOf(props, 'design')}
      />
      <SubjectField {...props} />
      <StatementField {...props} label="In your words" />
      <SpeakerField {...props} />
    </>
  );
}

/** Whether and how it was published. */
export function StatusFields(props: FieldSetProps): ReactElement {
  return (
    <>
      <Select
        label="Status"
        layout={props.narrow ? 'stacked' : 'row'}
        options={optionsOf(PUBLICATION_STATUS_WORDS)}
        placeholder="choose"
        {...fieldOf(props, 'publicationStatus')}
      />
      <SubjectField {...props} />
      <StatementField {...props} label="In your words" />
      <SpeakerField {...props} />
    </>
  );
}

/** Where and when it was done, and how long those studied were followed. */
export function SettingFields(props: FieldSetProps): ReactElement {
  const layout = props.narrow ? 'stacked' : 'row';
  return (
    <>
      <TextField
        label="Country"
        layout={layout}
        placeholder="not stated"
        {...fieldOf(props, 'country')}
      />
      <TextField
        label="Years"
        layout={layout}
        placeholder="not stated"
        {...fieldOf(props, 'years')}
      />
      <TextField
        label="Follow-up"
        layout={layout}
        placeholder="not stated"
        {...fieldOf(props, 'followUp')}
      />
      <StatementField {...props} label="In your words" />
      <SpeakerField {...props} />
    </>
  );
}

/** Whose design or status it is. */
function SubjectField(props: FieldSetProps): ReactElement {
  return (
    <RadioGroup
      label="Of"
      layout={props.narrow ? 'stacked' : 'row'}
      options={optionsOf(FACT_SUBJECT_WORDS)}
      {...fieldOf(props, 'subject')}
    />
  );
}
