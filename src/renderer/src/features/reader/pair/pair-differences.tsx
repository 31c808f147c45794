import { useState, type CSSProperties, type ReactElement } from 'react';
import { formatDay, plural } from '../../../lib/format.ts';
import { useKeyOf } from '../../../lib/keymap.ts';
import { landmark } from '../../../lib/landmarks.ts';
import { letGoOfPassages } from '../../../services/comparing.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { InlineError } from '../../../ui/inline-error.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { AgreeingClaims } from './agreeing-claims.tsx';
import { DifferenceRow } from './difference-row.tsx';
import { Fold } from './fold.tsx';
import type { ListedDifference } from '../../../../../shared/domain/comparison/listed-differences.ts';
import { saySettled } from '../../../../../shared/domain/comparison/difference-words.ts';
import { shortWordsOf } from './passage-words.ts';
import { useDifferenceActions } from './use-difference-actions.ts';
import { usePairContext, type PairData } from './use-pair.ts';
import styles from './differences.module.css';

interface PairDifferencesProps {
  /** In CSS pixels; null where it takes the room that there is. */
  readonly height: number | null;
  /** The line over it, by which its height is set. */
  readonly edge: ReactElement | null;
}

/** What two articles that are read side by side differ in, below them. */
export function PairDifferences({ height, edge }: PairDifferencesProps): ReactElement | null {
  const pair = usePairContext();
  if (!pair) return null;
  return (
    <section
      ref={landmark.differences}
      aria-label="Differences"
      className={styles.dock}
      style={height === null ? undefined : ({ '--height': `${String(height)}px` } as CSSProperties)}
      data-whole={height === null}
    >
      {edge}
      {/* What was in hand between two others is let go; a swap keeps it. */}
      <List key={[pair.left.articleId, pair.right.articleId].toSorted().join(' ')} pair={pair} />
    </section>
  );
}

const rowId = (key: string): string => `difference-${key}`;

function List({ pair }: { readonly pair: PairData }): ReactElement {
  const { names, listed, comparison } = pair;
  const [showsSettled, setShowsSettled] = useState(false);
  const rows = showsSettled ? [...listed.open, ...listed.settled] : listed.open;
  const { selected, select, actsOn } = useDifferenceActions(pair, rows);
  const at = rows.findIndex(({ key }) => key === selected);
  const row = (one: (typeof rows)[number]): ReactElement => (
    <DifferenceRow
      key={one.key}
      id={rowId(one.key)}
      pair={pair}
      difference={one}
      isSelected={one.key === selected}
      onSelect={() => {
        select(one.key);
      }}
      acts={actsOn(one)}
    />
  );
  const [latest] = listed.settled.toReversed();
  const keys = { next: useKeyOf('difference.next'), previous: useKeyOf('difference.previous') };
  return (
    <>
      <div className={styles.head} aria-hidden="true">
        <span className={styles.count}>
          <b>Differences</b>
          {rows.length === 0 ? null : (
            <span>{at < 0 ? rows.length : `${String(at + 1)} of ${String(rows.length)}`}</span>
          )}
          <span className={styles.gap} />
          <Kbd chord={keys.next} />
          <Kbd chord={keys.previous} />
        </span>
        <span>In {names.left}</span>
        <span>In {names.right}</span>
      </div>
      <div
        ref={landmark.start}
        role="grid"
        aria-label="Differences"
        aria-multiselectable={false}
        tabIndex={0}
        aria-busy={comparison === undefined && pair.error === null}
        {...(selected === null ? {} : { 'aria-activedescendant': rowId(selected) })}
        className={styles.list}
        onKeyDown={(event) => {
          const goesTo: Readonly<Record<string, ListedDifference | undefined>> = {
            ArrowDown: rows[at + 1],
            ArrowUp: rows[Math.max(at - 1, 0)],
            Home: rows[0],
            End: rows.at(-1),
          };
          const next = goesTo[event.key];
          if (next) select(next.key);
          else if (event.key === 'Escape' && selected !== null) {
            select(null);
            letGoOfPassages();
          } else return;
          event.preventDefault();
        }}
      >
        {rows.length === 0 ? (
          <div role="row">
            <div role="gridcell" className={styles.empty}>
              <Nothing pair={pair} />
            </div>
          </div>
        ) : (
          rows.map(row)
        )}
      </div>
      {comparison && comparison.more > 0 ? (
        <p className={styles.more}>{plural(comparison.more, 'more difference')} not listed.</p>
      ) : null}
      <CutShort pair={pair} />
      <div className={styles.folds}>
        <AgreeingClaims pair={pair} />
        {listed.settled.length === 0 ? null : (
          <Fold
            title={`${String(listed.settled.length)} settled`}
            summary={
              latest
                ? `${shortWordsOf(latest, names)}: ${latest.settled ? saySettled(latest.settled, formatDay) : ''}`
                : ''
            }
            isOpen={showsSettled}
            onToggle={() => {
              setShowsSettled((isShown) => !isShown);
            }}
          />
        )}
      </div>
    </>
  );
}

/** Why there is nothing to list. */
function Nothing({ pair }: { readonly pair: PairData }): ReactElement {
  const { left, right, listed, comparison, error, compareAgain } = pair;
  if (!comparison) {
    return error ? (
      <InlineError message={error.message}>
        <Button onPress={compareAgain}>Compare again</Button>
      </InlineError>
    ) : (
      <p>The two texts are being compared…</p>
    );
  }
  const unread = [left, right].filter(({ article }) => article?.revisions.length === 0);
  if (unread.length > 0) {
    return (
      <EmptyState
        title={unread.length === 2 ? 'Neither has a text yet' : 'One of the two has no text yet'}
      >
        Add its text to compare what the two say. What was not read is no difference.
      </EmptyState>
    );
  }
  return listed.settled.length > 0 ? (
    <EmptyState title="Every difference is settled">
      They stand in the fold below, and come back when their passages change.
    </EmptyState>
  ) : (
    <EmptyState title="No difference was found">
      The rules compared headlines, main statements, hedges, caveats, numbers, people and advice.
      Reading both is still worth it.
    </EmptyState>
  );
}

/** Says of which article only the beginning was compared. */
function CutShort({
  pair: { comparison, names },
}: {
  readonly pair: PairData;
}): ReactElement | null {
  const cut = (['left', 'right'] as const).filter((side) => comparison?.[side].cutShort);
  if (cut.length === 0) return null;
  return (
    <p className={styles.more}>
      Only the beginning of {cut.map((side) => names[side]).join(' and ')} was compared: it is very
      long.
    </p>
  );
}
