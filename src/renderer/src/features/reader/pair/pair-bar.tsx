import type { ReactElement } from 'react';
import { landmark } from '../../../lib/landmarks.ts';
import { useStore } from '../../../services/store.ts';
import { ToolAction } from '../../../ui/tool-action.tsx';
import styles from './pair.module.css';

interface PairBarProps {
  /** Whether there is room for one of the two only. */
  readonly onePane: boolean;
}

/** What can be done with two articles that are read side by side. */
export function PairBar({ onePane }: PairBarProps): ReactElement {
  const together = useStore((state) => state.scrollsTogether);
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
      {onePane ? null : <b className={styles.name}>Side by side</b>}
      <span className={styles.gap} />
      <ToolAction action="pair.swap" label={onePane ? 'Other article' : 'Swap'} />
      {onePane ? null : (
        <>
          <ToolAction action="pair.scroll" label="Scroll together" pressed={together} />
          <ToolAction
            action="claim.link"
            label="Link claims"
            disabled={areTwoClaims ? null : 'Select a claim in each of the two first'}
          />
          <ToolAction action="view.list" label="List" />
        </>
      )}
      <ToolAction action="pair.close" label="Close" />
    </div>
  );
}
