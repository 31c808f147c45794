import { useContext, type ReactElement } from 'react';
import { choicesOf } from '../../../../shared/domain/attribute.ts';
import { useCall } from '../../lib/api.ts';
import { ActionRunner } from '../action-runner.ts';
import { Button } from '../button.tsx';
import { Select } from '../select.tsx';
import { AnswerField } from './answer-field.tsx';
import styles from './claim-editor.module.css';
import type { FieldSetProps } from './field-set.ts';
import { askedIn } from './fill-form.ts';
import { SpeakerField, StatementField } from './shared-fields.tsx';

/** What a claim is about, of all that readers want to know, and what the article answers. */
export function AttributeFields(props: FieldSetProps): ReactElement {
  const { form, errors, narrow, quote, onChange } = props;
  const { data: attributes } = useCall('attributes.list', {});
  const run = useContext(ActionRunner);
  const asked = form.attribute;
  const known = attributes?.find(({ id }) => id === asked?.attributeId) ?? null;
  if (attributes?.length === 0) {
    return (
      <p className={styles.ask}>
        No attribute is defined yet: what you want to know of each article, such as its follow-up or
        whether it was blinded.
        <Button
          onPress={() => {
            run('attribute.new');
          }}
        >
          Define one
        </Button>
      </p>
    );
  }
  return (
    <>
      <Select
        label="Attribute"
        layout={narrow ? 'stacked' : 'row'}
        placeholder="choose what it is about"
        options={(attributes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={asked?.attributeId ?? null}
        error={errors.attribute ?? null}
        {...(known && known.instruction !== '' ? { hint: known.instruction } : {})}
        onChange={(id) => {
          const chosen = attributes?.find((attribute) => attribute.id === id);
          if (chosen) onChange(askedIn(chosen, quote));
        }}
      />
      {asked === null ? null : (
        <AnswerField
          type={asked.type}
          unit={asked.unit}
          choices={known ? choicesOf(known) : []}
          answers={form.answers}
          error={errors.answers ?? null}
          narrow={narrow}
          onChange={(answers) => {
            onChange({ answers });
          }}
        />
      )}
      <SpeakerField {...props} />
      <StatementField {...props} label="In your words" />
    </>
  );
}
