import { useId, type ReactElement } from 'react';
import type { AttributeType } from '../../../../shared/domain/attribute.ts';
import { Checkbox } from '../checkbox.tsx';
import { InlineError } from '../inline-error.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { Select } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import styles from './claim-editor.module.css';

interface AnswerFieldProps {
  readonly type: AttributeType;
  readonly unit: string | null;
  /** What can be chosen; empty where the answer is written. */
  readonly choices: readonly string[];
  readonly answers: readonly string[];
  readonly error: string | null;
  readonly narrow: boolean;
  readonly onChange: (answers: readonly string[]) => void;
}

/** More choices than these stand in a list that drops down. */
const MOST_IN_SIGHT = 6;

/** The answer to an attribute, by its type: a text, a number, or what is chosen. */
export function AnswerField(props: AnswerFieldProps): ReactElement {
  const { type, unit, choices, answers, error, narrow, onChange } = props;
  const layout = narrow ? 'stacked' : 'row';
  const only = answers[0] ?? '';
  const change = (answer: string): void => {
    onChange([answer]);
  };
  // What a claim says stays in sight where it is allowed no more.
  const offered = [...choices, ...answers.filter((answer) => !choices.includes(answer))];
  const options = offered.map((choice) => ({ value: choice, label: choice }));
  switch (type) {
    case 'text':
      return (
        <TextArea label="Answer" layout={layout} error={error} value={only} onChange={change} />
      );
    case 'number':
      return (
        <TextField
          label={unit === null ? 'Number' : `Number, ${unit}`}
          layout={layout}
          inputMode="decimal"
          error={error}
          value={only}
          onChange={change}
        />
      );
    case 'yes_no':
    case 'one_of':
      return options.length > MOST_IN_SIGHT ? (
        <Select
          label="Answer"
          layout={layout}
          placeholder="choose one"
          options={options}
          value={answers[0] ?? null}
          error={error}
          onChange={change}
        />
      ) : (
        <RadioGroup
          label="Answer"
          layout={layout}
          options={options}
          value={answers[0] ?? null}
          error={error}
          columns={narrow ? 1 : 2}
          onChange={change}
        />
      );
    case 'several_of':
      return <SeveralAnswers {...props} offered={offered} />;
  }
}

function SeveralAnswers({
  answers,
  error,
  offered,
  onChange,
}: AnswerFieldProps & { readonly offered: readonly string[] }): ReactElement {
  const label = useId();
  return (
    <div role="group" aria-labelledby={label} className={styles.row}>
      <span id={label} className={styles.label}>
        Answers
      </span>
      <div className={styles.several}>
        {offered.map((choice) => (
          <Checkbox
            key={choice}
            isSelected={answers.includes(choice)}
            onChange={(on) => {
              // In the order in which they are offered, however they were chosen.
              onChange(offered.filter((each) => (each === choice ? on : answers.includes(each))));
            }}
          >
            {choice}
          </Checkbox>
        ))}
        {error === null ? null : <InlineError message={error} />}
      </div>
    </div>
  );
}
