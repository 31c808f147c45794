import { useState, type ReactElement } from 'react';
import type { ExportTarget } from '../../../../shared/contract/calls/export.ts';
import type { NoteOptions, NoteStatement } from '../../../../shared/domain/citation-note.ts';
import { useCall } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { plainWords } from './note-runs.tsx';
import type { NotePreview } from './use-export.ts';
import styles from './statement-chooser.module.css';

interface StatementChooserProps {
  readonly target: ExportTarget;
  readonly options: NoteOptions;
  readonly leftOut: ReadonlySet<string>;
  readonly onChoose: (leftOut: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

interface Line {
  readonly id: string;
  readonly statement: NoteStatement;
  readonly words: string;
}

function linesOf({ statements, blocks }: NotePreview): Line[] {
  return statements.map((statement) => {
    const own = blocks.slice(statement.firstBlock, statement.firstBlock + statement.blocks);
    const words = own
      .filter(({ kind }) => kind !== 'state')
      .map(({ runs }) => plainWords(runs).trim())
      .join(' ');
    return { id: statement.ref.id, statement, words };
  });
}

/** Which statements a note has: all of them, but for those that are not ticked. */
export function StatementChooser({
  target,
  options,
  leftOut,
  onChoose,
  onClose,
}: StatementChooserProps): ReactElement {
  const all = useCall(
    'export.previewNote',
    { target, options: { ...options, leaveOut: [] }, parts: null },
    { showsError: true },
  );
  const [out, setOut] = useState(leftOut);
  const [filter, setFilter] = useState('');
  const note = all.data?.of === 'note' ? all.data : null;
  const lines = note ? linesOf(note) : [];
  const sought = filter.trim().toLocaleLowerCase();
  const shown = lines.filter(({ words, statement }) =>
    `${statement.code} @${statement.citekey} ${words}`.toLocaleLowerCase().includes(sought),
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
      title="Choose statements"
      subtitle={
        note?.isWhole === false
          ? `These are the first ${plural(lines.length, 'statement')}; those beyond the preview stay in.`
          : 'What is not ticked is left out of this export.'
      }
      width={680}
      onClose={onClose}
      onSubmit={apply}
      actions={
        <>
          <Button variant="primary" chord="Mod+Enter" onPress={apply}>
            Use {plural(lines.filter(({ id }) => !out.has(id)).length, 'statement')}
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
        label="Filter the statements"
        layout="bare"
        placeholder="Filter by words or citekey"
        type="search"
        autoFocus
        value={filter}
        onChange={setFilter}
      />
      {all.error ? <InlineError message={all.error.message} /> : null}
      <ul className={styles.list} aria-label="Statements">
        {shown.map(({ id, statement, words }) => (
          <li key={id}>
            <Checkbox
              isSelected={!out.has(id)}
              onChange={(isIn) => {
                set([id], isIn);
              }}
            >
              <span className={styles.code}>{statement.code}</span>
              <span className={styles.words} dir="auto">
                {words}
              </span>
              {statement.quotes.some(({ state }) => state === 'broken') ? (
                <span className={styles.broken}>broken</span>
              ) : null}
              <span className={styles.key}>@{statement.citekey}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {note && shown.length === 0 ? <p>No statement has these words.</p> : null}
    </ModalDialog>
  );
}
