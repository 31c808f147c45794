import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ConflictDecision, NoteConflict } from '../../../../shared/domain/citation-note.ts';
import { classes } from '../../lib/classes.ts';
import { compareWords, type Piece } from '../../lib/word-differences.ts';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './changes-view.module.css';

type Take = ConflictDecision['take'];

interface ConflictChoiceProps {
  readonly conflict: NoteConflict;
  /** Null until the reader chose: then theirs stays. */
  readonly taken: Take | null;
  readonly onTake: (take: Take) => void;
}

const WHY: Readonly<Record<NoteConflict['why'], string>> = {
  both_changed: 'You rewrote it, and it changed in the library.',
  gone: 'You rewrote it, and it is no longer among the statements.',
  damaged: 'Its marks in the file are cut or doubled, so that your words cannot be told apart.',
};

/** A statement that both sides changed: both texts, and which of them stands in the file. */
export function ConflictChoice({ conflict, taken, onTake }: ConflictChoiceProps): ReactElement {
  const { why, citekey, code, yours, collates } = conflict;
  const compared = compareWords(yours, collates);
  const offered: readonly Take[] =
    why === 'gone' ? ['yours', 'collates'] : ['yours', 'collates', 'both'];
  return (
    <RadioGroup
      className={classes(styles.conflict)}
      value={taken}
      onChange={(value) => {
        const take = offered.find((each) => each === value);
        if (take) onTake(take);
      }}
    >
      <div
        className={styles.conflictBody}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const take = offered[Number(event.key) - 1];
          if (!take) return;
          event.preventDefault();
          event.stopPropagation();
          onTake(take);
        }}
      >
        <Label className={classes(styles.conflictName)}>
          {code === '' ? '' : `${code} of `}@{citekey}
        </Label>
        <p className={styles.why}>{WHY[why]}</p>
        {offered.map((take, at) => (
          <Radio key={take} value={take} className={classes(styles.side)}>
            <span className={styles.sideHead}>
              {sideWords(take, why)}
              <Kbd chord={String(at + 1)} />
            </span>
            <span className={styles.sideWords} dir="auto">
              {take === 'yours' ? <Words pieces={compared.before} /> : null}
              {take === 'collates' ? (
                collates === '' ? (
                  <i>Nothing</i>
                ) : (
                  <Words pieces={compared.after} />
                )
              ) : null}
              {take === 'both' ? `${begin(yours)} … ${begin(collates)} …` : null}
            </span>
          </Radio>
        ))}
      </div>
      {taken === null ? <p className={styles.untaken}>Until you choose, yours stays.</p> : null}
    </RadioGroup>
  );
}

function sideWords(take: Take, why: NoteConflict['why']): string {
  if (take === 'yours') return 'You wrote';
  if (take === 'both') return 'Both, yours first';
  return why === 'gone' ? 'Collate would take it out' : 'Collate would write';
}

/** As many words as tell which text it is. */
const begin = (text: string): string => text.trim().split(/\s+/u).slice(0, 5).join(' ');

function Words({ pieces }: { readonly pieces: readonly Piece[] }): ReactElement {
  return (
    <>
      {pieces.map(({ text, start, differs }) =>
        differs ? <ins key={start}>{text}</ins> : <span key={start}>{text}</span>,
      )}
    </>
  );
}
