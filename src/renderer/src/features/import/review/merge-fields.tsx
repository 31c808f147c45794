import { useState, type ReactElement } from 'react';
import { Checkbox as AriaCheckbox, Group, Radio, RadioGroup } from 'react-aria-components';
import type { JobId } from '../../../../../shared/domain/ids.ts';
import {
  MergeSide,
  type MergeField,
  type ReviewComparison,
} from '../../../../../shared/domain/import-review.ts';
import { useCommand } from '../../../lib/api.ts';
import { classes } from '../../../lib/classes.ts';
import { plural } from '../../../lib/format.ts';
import { compareWords, type Piece } from '../../../lib/word-differences.ts';
import { setReviewPlace } from '../../../services/store.ts';
import { Chevron } from '../../../ui/chevron.tsx';
import { BoxSign, RadioSign } from '../../../ui/choice-sign.tsx';
import styles from './entry-pane.module.css';

interface MergeFieldsProps {
  readonly id: JobId;
  readonly comparison: ReviewComparison;
}

/** The fields of a duplicate, the library's beside the incoming, and the reference that they make. */
export function MergeFields({ id, comparison }: MergeFieldsProps): ReactElement {
  const { row, fields, same, onlyHere, keys, after } = comparison;
  const choose = useCommand('import.choose');
  const target = row.match?.target;
  return (
    <>
      <div
        className={styles.fields}
        onFocus={(event) => {
          // Before the fields stand their heads.
          const at = [...event.currentTarget.children].findIndex((field) =>
            field.contains(event.target),
          );
          setReviewPlace({ field: `field ${String(at)} of ${String(fields.length)}` });
        }}
        onBlur={() => {
          setReviewPlace({ field: '' });
        }}
      >
        <div className={styles.heads}>
          <span />
          <span>
            <b>{target?.of === 'entry' ? 'The other entry' : 'In the library'}</b>
            {keys.stays === '' ? '' : `, @${keys.stays}`}
          </span>
          <span>
            <b>Incoming</b>, {row.place}
          </span>
        </div>
        {fields.map((field) => (
          <Field
            key={field.field}
            field={field}
            onChoose={(side) => {
              choose.mutate({ id, entry: row.entry, field: field.field, side });
            }}
          />
        ))}
      </div>
      <Folded labels={same} words={(count) => `${count} the same`} />
      <Folded labels={onlyHere} words={(count) => `${count} only in the library`} />
      {row.decision === 'merge' && keys.names.length > 0 ? (
        <p className={styles.keys}>
          The citekey stays <b>@{keys.stays}</b>. {keys.names.length === 1 ? 'The key' : 'The keys'}{' '}
          <b>{keys.names.join(', ')}</b>{' '}
          {keys.names.length === 1 ? 'is kept as another name' : 'are kept as other names'}, so old
          documents still find it.
        </p>
      ) : null}
      {row.decision === 'merge' ? (
        <>
          <h3 className={styles.afterHead}>After merging</h3>
          <p className={styles.after} dir="auto">
            {Array.from(after.entries(), ([at, { text, italic }]) =>
              italic ? <i key={at}>{text} </i> : <span key={at}>{text} </span>,
            )}
          </p>
        </>
      ) : null}
    </>
  );
}

interface FieldProps {
  readonly field: MergeField;
  readonly onChoose: (side: MergeSide) => void;
}

/** One field: a choice of two values, or whether what came is added to what is here. */
function Field({ field, onChoose }: FieldProps): ReactElement {
  const { label, isList, library, incoming, choice } = field;
  const compared = compareWords(library, incoming);
  if (isList) {
    return (
      <Group className={classes(styles.field)} aria-label={label}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>
          <Words pieces={compared.before} none={library === ''} />
        </span>
        <AriaCheckbox
          className={classes(styles.value, styles.option)}
          isSelected={choice === 'incoming'}
          onChange={(isAdded) => {
            onChoose(isAdded ? 'incoming' : 'library');
          }}
        >
          <BoxSign />
          <Words pieces={compared.after} none={incoming === ''} />
        </AriaCheckbox>
      </Group>
    );
  }
  return (
    <RadioGroup
      className={classes(styles.field)}
      aria-label={label}
      orientation="horizontal"
      value={choice}
      onChange={(value) => {
        onChoose(MergeSide.parse(value));
      }}
    >
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <Radio value="library" className={classes(styles.value, styles.option)}>
        <RadioSign />
        <Words pieces={compared.before} none={library === ''} />
      </Radio>
      <Radio value="incoming" className={classes(styles.value, styles.option)}>
        <RadioSign />
        <Words pieces={compared.after} none={incoming === ''} />
      </Radio>
    </RadioGroup>
  );
}

interface WordsProps {
  readonly pieces: readonly Piece[];
  readonly none: boolean;
}

/** So many characters stand in full; of more, the beginning does until the field has the focus. */
const LONG = 300;

function Words({ pieces, none }: WordsProps): ReactElement {
  if (none) return <span className={styles.none}>none</span>;
  const isAllNew = pieces.every(({ differs }) => differs);
  const isLong = pieces.reduce((sum, { text }) => sum + text.length, 0) > LONG;
  return (
    <span className={classes(styles.words, isLong && styles.long)} dir="auto">
      {pieces.map(({ text, start, differs }) =>
        differs && !isAllNew ? <ins key={start}>{text}</ins> : <span key={start}>{text}</span>,
      )}
    </span>
  );
}

interface FoldedProps {
  readonly labels: readonly string[];
  readonly words: (count: string) => string;
}

/** Fields that need no decision, by their names. */
function Folded({ labels, words }: FoldedProps): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  if (labels.length === 0) return null;
  return (
    <p className={styles.same}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen((before) => !before);
        }}
      >
        <Chevron points={isOpen ? 'down' : 'right'} />
        {words(plural(labels.length, 'field'))}
      </button>
      {isOpen ? <span>: {labels.map((label) => label.toLowerCase()).join(', ')}</span> : null}
    </p>
  );
}
