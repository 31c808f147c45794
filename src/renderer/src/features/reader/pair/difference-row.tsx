import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { Passage } from '../../../../../shared/domain/comparison/difference.ts';
import { classes } from '../../../lib/classes.ts';
import { useKeyOf } from '../../../lib/keymap.ts';
import { ariaShortcut } from '../../../lib/chords.ts';
import { currentPlatform } from '../../../lib/platform.ts';
import { ClaimCode } from '../../../ui/claim-code.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { QuoteState } from '../../../ui/quote-state.tsx';
import type { ActionId } from '../../../../../shared/contract/actions.ts';
import { claimAt } from './claim-at.ts';
import {
  saySettled,
  saySilence,
  titleOf,
} from '../../../../../shared/domain/comparison/difference-words.ts';
import { piecesOf, shortWordsOf } from './passage-words.ts';
import type { ListedDifference } from '../../../../../shared/domain/comparison/listed-differences.ts';
import { formatDay } from '../../../lib/format.ts';
import type { PairData, PairSide } from './use-pair.ts';
import styles from './differences.module.css';

/** What is done with the difference in hand. */
export interface DifferenceActs {
  readonly settle: () => void;
  readonly none: () => void;
  readonly openLeft: () => void;
  readonly openRight: () => void;
}

interface DifferenceRowProps {
  readonly id: string;
  readonly pair: PairData;
  readonly difference: ListedDifference;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly acts: DifferenceActs;
}

/** A difference: what it is, and the passage of each article or how much of it was read. */
export function DifferenceRow({
  id,
  pair,
  difference,
  isSelected,
  onSelect,
  acts,
}: DifferenceRowProps): ReactElement {
  const { names } = pair;
  const { settled } = difference;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <div
      ref={row}
      id={id}
      role="row"
      aria-selected={isSelected}
      className={classes(styles.row, isSelected && styles.selected)}
      onMouseDown={onSelect}
    >
      <div role="rowheader" className={styles.what}>
        {titleOf(difference, names)}
        <small title={difference.words}>
          {isSelected ? difference.words : shortWordsOf(difference, names)}
        </small>
        {settled ? <small>{saySettled(settled, formatDay)}</small> : null}
        {isSelected ? (
          <div className={styles.acts}>
            <Act action="difference.settle" onPress={acts.settle}>
              {settled ? 'Open again' : 'Settle'}
            </Act>
            {settled?.verdict === 'no_difference' ? null : (
              <Act action="difference.none" onPress={acts.none}>
                No difference
              </Act>
            )}
          </div>
        ) : null}
      </div>
      {(['left', 'right'] as const).map((at) => (
        <Side
          key={at}
          passage={difference[at]}
          of={pair[at]}
          total={pair.comparison?.[at].sentencesRead ?? 0}
          kind={difference.kind}
          name={names[at]}
          isSelected={isSelected}
        >
          <Act
            action={at === 'left' ? 'difference.openLeft' : 'difference.openRight'}
            onPress={at === 'left' ? acts.openLeft : acts.openRight}
          >
            Open {names[at]}
          </Act>
        </Side>
      ))}
    </div>
  );
}

interface SideProps {
  readonly passage: Passage | null;
  readonly of: PairSide;
  /** So many sentences of it were read. */
  readonly total: number;
  readonly kind: ListedDifference['kind'];
  /** What it is called. */
  readonly name: string;
  readonly isSelected: boolean;
  /** What leads to the passage. */
  readonly children: ReactNode;
}

function Side({ passage, of, total, kind, name, isSelected, children }: SideProps): ReactElement {
  if (!passage) {
    const { lead, rest } = saySilence(
      {
        hasText: of.article === undefined || of.article.revisions.length > 0,
        absences: of.absences,
        sentencesRead: total,
      },
      kind,
    );
    return (
      <div role="gridcell" className={classes(styles.side, styles.silent)}>
        <span>
          <Spoken>In {name}: </Spoken>
          <b>{lead}</b> {rest}
        </span>
      </div>
    );
  }
  const told = claimAt(of.claims, passage);
  const { number } = passage.sentence;
  return (
    <div role="gridcell" className={styles.side}>
      <Spoken>In {name}: </Spoken>
      <span className={styles.code}>
        {told ? <ClaimCode code={told.claim.code} kind={told.claim.value.kind} /> : null}
      </span>
      <span className={styles.sentence} dir="auto">
        “
        {piecesOf(passage, isSelected).map(({ text, start, differs }) =>
          differs ? <u key={start}>{text}</u> : <span key={start}>{text}</span>,
        )}
        ”
      </span>
      {isSelected ? (
        <div className={styles.proof}>
          {children}
          <span className={styles.place}>
            {told ? <QuoteState state={told.state} /> : null}{' '}
            {number === null ? 'title' : `sentence ${String(number)} of ${String(total)}`}
          </span>
        </div>
      ) : null}
    </div>
  );
}

interface ActProps {
  readonly action: ActionId;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A word with its key; by key it is done from the row. */
function Act({ action, onPress, children }: ActProps): ReactElement {
  const chord = useKeyOf(action);
  const shortcut = ariaShortcut(chord, currentPlatform());
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.act}
      onMouseDown={(event) => {
        // The focus stays with the list, whose keys go on.
        event.preventDefault();
      }}
      onClick={onPress}
      {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
    >
      {children}
      <Kbd chord={chord} />
    </button>
  );
}
