import type { ReactElement } from 'react';
import { plural } from '../../../lib/format.ts';
import { landmark } from '../../../lib/landmarks.ts';
import { useStore } from '../../../services/store.ts';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { countAlike } from './agreeing-claims.tsx';
import { usePairContext, type PairData } from './use-pair.ts';
import styles from './pair.module.css';

interface PairBarProps {
  /** Whether there is room for one of the two only. */
  readonly onePane: boolean;
}

/** What can be done with two articles that are read side by side. */
export function PairBar({ onePane }: PairBarProps): ReactElement {
  const pair = usePairContext();
  const together = useStore((state) => state.scrollsTogether);
  const onlyDifferences = useStore((state) => state.onlyDifferences);
  const areTwoClaims = useStore(({ readers }) =>
    [readers.first, readers.second].every(({ mark }) => mark?.type === 'claim'),
  );
  return (
    <div
      ref={landmark.tools}
      role="toolbar"
      aria-label="Two articles"
      className={styles.bar}
      onMouseDown={(event) => {
        // The words stay selected while a button is pressed.
        event.preventDefault();
      }}
    >
      {onePane ? null : <b className={styles.name}>{pair?.names.together ?? 'Side by side'}</b>}
      {pair?.comparison ? (
        <span className={styles.summary} role="status">
          {summaryOf(pair)}
        </span>
      ) : null}
      <span className={styles.gap} />
      <ToolAction action="pair.swap" label={onePane ? 'Other article' : 'Swap sides'} />
      {onePane ? null : (
        <>
          <ToolAction action="pair.scroll" label="Scroll together" pressed={together} />
          <ToolAction
            action="claim.link"
            label="Link claims"
            disabled={areTwoClaims ? null : 'Select a claim in each of the two first'}
          />
          {pair ? null : <ToolAction action="view.list" label="List" />}
        </>
      )}
      {pair ? (
        <>
          <ToolAction
            action="pair.onlyDifferences"
            label="Only differences"
            pressed={onlyDifferences}
          />
          <ToolAction action="export.open" label="Export notes" />
        </>
      ) : null}
      <ToolAction action="pair.differences" label="Differences" pressed={pair !== null} />
      <ToolAction action="pair.close" label="Close" />
    </div>
  );
}

/** `6 differences, 1 settled, 9 claims agree` */
function summaryOf({ listed, matched }: PairData): string {
  const agreeing = matched.pairs.filter(({ agree }) => agree).length;
  return [
    plural(listed.open.length, 'difference'),
    ...(listed.settled.length > 0 ? [`${String(listed.settled.length)} settled`] : []),
    ...(agreeing > 0 ? [countAlike(agreeing, 0)] : []),
  ].join(', ');
}
