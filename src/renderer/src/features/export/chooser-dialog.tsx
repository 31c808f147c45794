import { useState, type ReactElement } from 'react';
import { capitalise } from '../../../../shared/domain/capitalise.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './statement-chooser.module.css';

/** Something that can be left out of an export. */
export interface ChoosableLine {
  readonly id: string;
  readonly words: string;
  /** Its mark and article, where it has one of each. */
  readonly code: string;
  readonly citekey: string;
  readonly isBroken: boolean;
}

interface ChooserDialogProps {
  /** What one of them is called: `statement`. */
  readonly noun: string;
  /** Empty until they are known. */
  readonly lines: readonly ChoosableLine[];
  readonly isKnown: boolean;
  /** Whether these are all; the others stay in. */
  readonly isWhole: boolean;
  readonly error: string | null;
  readonly leftOut: ReadonlySet<string>;
  readonly onChoose: (leftOut: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** Which things an export has: all of them, but for those that are not ticked. */
export function ChooserDialog(props: ChooserDialogProps): ReactElement {
  const { noun, lines, leftOut, onChoose, onClose } = props;
  const [out, setOut] = useState(leftOut);
  const [filter, setFilter] = useState('');
  const sought = filter.trim().toLocaleLowerCase();
  const shown = lines.filter(({ words, code, citekey }) =>
    `${code} @${citekey} ${words}`.toLocaleLowerCase().includes(sought),
  );
  const set = (ids: readonly string[], isIn: boolean): void => {
    setOut((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isIn) after.delete(id);
        else after.add(id);
      }
      return after;
    });
  };
  const apply = (): void => {
    onChoose(out);
    onClose();
  };
  const ids = shown.map(({ id }) => id);
  return (
    <ModalDialog
      title={`Choose ${noun}s`}
      subtitle={
        props.isWhole
          ? 'What is not ticked is left out of this export.'
          : `These are the first ${plural(lines.length, noun)}; those beyond the preview stay in.`
      }
      width={680}
      onClose={onClose}
      onSubmit={apply}
      actions={
        <>
          <Button variant="primary" chord="Mod+Enter" onPress={apply}>
            Use {plural(lines.filter(({ id }) => !out.has(id)).length, noun)}
          </Button>
          <Button
            variant="plain"
            onPress={() => {
              set(ids, true);
            }}
          >
            All
          </Button>
          <Button
            variant="plain"
            onPress={() => {
              set(ids, false);
            }}
          >
            None
          </Button>
          <Button variant="plain" chord="Escape" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <TextField
        label={`Filter the ${noun}s`}
        layout="bare"
        placeholder={noun === 'statement' ? 'Filter by words or citekey' : 'Filter by words'}
        type="search"
        autoFocus
        value={filter}
        onChange={setFilter}
      />
      {props.error === null ? null : <InlineError message={props.error} />}
      <ul className={styles.list} aria-label={`${capitalise(noun)}s`}>
        {shown.map(({ id, code, words, isBroken, citekey }) => (
          <li key={id}>
            <Checkbox
              isSelected={!out.has(id)}
              onChange={(isIn) => {
                set([id], isIn);
              }}
            >
              {code === '' ? null : <span className={styles.code}>{code}</span>}
              <span className={styles.words} dir="auto">
                {words}
              </span>
              {isBroken ? <span className={styles.broken}>broken</span> : null}
              {citekey === '' ? null : <span className={styles.key}>@{citekey}</span>}
            </Checkbox>
          </li>
        ))}
      </ul>
      {props.isKnown && shown.length === 0 ? <p>No {noun} has these words.</p> : null}
    </ModalDialog>
  );
}
