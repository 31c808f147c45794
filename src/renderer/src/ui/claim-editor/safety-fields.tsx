import type { ReactElement } from 'react';
import { SAFETY_CATEGORY_WORDS } from '../../../../shared/domain/claim-words.ts';
import { classes } from '../../lib/classes.ts';
import { Checkbox } from '../checkbox.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { optionsOf } from '../words.ts';
import styles from './claim-editor.module.css';
import { fieldOf, type FieldSetProps } from './field-set.ts';
import { SpeakerField, StatementField } from './shared-fields.tsx';

/** What is said about safety, how surely, and by whom. */
export function SafetyFields(props: FieldSetProps): ReactElement {
  const { form, onChange, narrow } = props;
  return (
    <>
      <RadioGroup
        label="Category"
        layout={narrow ? 'stacked' : 'row'}
        options={optionsOf(SAFETY_CATEGORY_WORDS)}
        columns={narrow ? 1 : 2}
        {...fieldOf(props, 'category')}
      />
      <div className={styles.row}>
        <span className={classes(styles.label)} aria-hidden="true">
          Certainty
        </span>
        <Checkbox
          isSelected={form.hedged}
          onChange={(hedged) => {
            onChange({ hedged });
          }}
        >
          Hedged: may, might, could
        </Checkbox>
      </div>
      <SpeakerField {...props} />
      <StatementField {...props} label="In your words" />
    </>
  );
}
