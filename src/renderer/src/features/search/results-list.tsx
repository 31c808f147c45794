import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Kbd } from '../../ui/kbd.tsx';
import { allHits, countWords, hitKey, type GroupName, type Hit, type HitGroup } from './hits.ts';
import { HitRow } from './hit-row.tsx';
import { SEARCH_BOX_ID } from './box-edits.ts';
import { RESULTS_ID } from './search-box.tsx';
import { landmark } from '../../lib/landmarks.ts';
import styles from './results.module.css';

interface ResultsListProps {
  readonly groups: readonly HitGroup[];
  readonly countedTo: number;
  readonly active: Hit;
  readonly onSelect: (key: string) => void;
  readonly onOpen: () => void;
  readonly onMore: (name: GroupName) => void;
  /** What stands below all groups. */
  readonly foot: ReactNode;
  /** Hears whether the pointer is over the rows. */
  readonly onPointing: (isPointing: boolean) => void;
}

function focusHit(hit: Hit | undefined): boolean {
  if (!hit) return false;
  const row = document.getElementById(`hit-${hitKey(hit)}`);
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
  return row !== null;
}

/**
 * The results by group. Up and Down go over all of them, Tab to the next group, Enter opens, Up
 * from the first goes back to the search box.
 */
export function ResultsList(props: ResultsListProps): ReactElement {
  const { groups, countedTo, active, onSelect, onOpen, onMore, onPointing, foot } = props;
  const hits = allHits(groups);
  const activeKey = hitKey(active);
  const at = hits.findIndex((hit) => hitKey(hit) === activeKey);
  const groupAt = groups.findIndex((group) => group.hits.some((hit) => hitKey(hit) === activeKey));

  const moveDown = (): boolean => {
    const group = groups[groupAt];
    const last = group?.hits.at(-1);
    if (group && group.more > 0 && last && hitKey(last) === activeKey && onMoreFits(group)) {
      onMore(group.name);
      return true;
    }
    return focusHit(hits[at + 1]);
  };
  const moveUp = (): boolean => {
    if (at > 0) return focusHit(hits[at - 1]);
    document.getElementById(SEARCH_BOX_ID)?.focus();
    return true;
  };
  const moves: Readonly<Record<string, () => boolean>> = {
    ArrowDown: moveDown,
    ArrowUp: moveUp,
    Home: () => focusHit(hits[0]),
    End: () => focusHit(hits.at(-1)),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof Element) || !event.target.matches('[role="option"]')) return;
    let done = false;
    if (event.key === 'Tab') {
      const group = groups[groupAt + (event.shiftKey ? -1 : 1)];
      done = focusHit(group?.hits[0]);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      onOpen();
      done = true;
    } else {
      done = moves[event.key]?.() ?? false;
    }
    if (done) event.preventDefault();
  };

  return (
    <div
      id={RESULTS_ID}
      className={styles.results}
      role="group"
      aria-label="Results"
      onKeyDown={onKeyDown}
      onPointerEnter={() => {
        onPointing(true);
      }}
      onPointerLeave={() => {
        onPointing(false);
      }}
    >
      {groups.map((group, index) => (
        <section key={group.name} aria-labelledby={`results-${group.name}`}>
          <header className={styles.head}>
            <h2 id={`results-${group.name}`}>
              {group.title} <span className="tabular">{countWords(group.total, countedTo)}</span>
            </h2>
            {index === 0 ? <KeyHints /> : null}
          </header>
          <div
            role="listbox"
            aria-labelledby={`results-${group.name}`}
            ref={index === 0 ? landmark.start : undefined}
          >
            {group.hits.map((hit) => (
              <HitRow
                key={hitKey(hit)}
                hit={hit}
                isActive={hitKey(hit) === activeKey}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            ))}
          </div>
          {group.more > 0 ? <MoreRow group={group} countedTo={countedTo} onMore={onMore} /> : null}
        </section>
      ))}
      {foot}
    </div>
  );
}

/** Whether asking for more can show more. */
function onMoreFits(group: HitGroup): boolean {
  return group.hits.length < MOST_SHOWN;
}

const MOST_SHOWN = 200;

function MoreRow({
  group,
  countedTo,
  onMore,
}: {
  readonly group: HitGroup;
  readonly countedTo: number;
  readonly onMore: (name: GroupName) => void;
}): ReactElement {
  const noun = group.title.toLowerCase();
  const counted = countWords(group.more, countedTo - group.hits.length);
  if (!onMoreFits(group)) {
    return (
      <p className={styles.more}>
        {counted} more {noun}: add a word to narrow the search
      </p>
    );
  }
  return (
    <button
      type="button"
      className={styles.more}
      onClick={() => {
        onMore(group.name);
      }}
    >
      {counted} more {noun}
    </button>
  );
}

function KeyHints(): ReactElement {
  return (
    <span className={styles.hints} aria-hidden="true">
      Move <Kbd chord="ArrowUp" />
      <Kbd chord="ArrowDown" />
      <span>Next group</span> <Kbd chord="Tab" />
      <span>Open</span> <Kbd chord="Enter" />
    </span>
  );
}
