import type { ReactElement } from 'react';
import { useStore } from '../../services/store.ts';
import { ToolAction } from '../../ui/tool-action.tsx';
import styles from './reader.module.css';

/** What can be done with the open article and the words selected in it. */
export function ReaderToolbar(): ReactElement {
  const hasWords = useStore((state) => state.textSelection !== null);
  const inTray = useStore(
    (state) => state.openArticleId !== null && state.compareTray.includes(state.openArticleId),
  );
  return (
    <div
      role="toolbar"
      aria-label="Reader"
      className={styles.tool}
      onMouseDown={(event) => {
        // The words stay selected while a button is pressed.
        event.preventDefault();
      }}
    >
      <span className={styles.gap} />
      <ToolAction
        action="annotation.create"
        label="Highlight"
        disabled={hasWords ? null : 'Select words in the text first'}
      />
      <ToolAction action="claim.create" label="Claim" />
      <ToolAction action="compare.toggle" label="Compare" pressed={inTray} />
      <ToolAction action="quote.copy" label="Cite" />
      <ToolAction action="article.details" label="Details" />
    </div>
  );
}
