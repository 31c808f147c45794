import { useState, type CSSProperties, type ReactElement } from 'react';
import { PairDifferences } from '../features/reader/pair/pair-differences.tsx';
import { PairLines } from '../features/reader/pair/pair-lines.tsx';
import { PairContext, usePair } from '../features/reader/pair/use-pair.ts';
import { PairBar } from '../features/reader/pair/pair-bar.tsx';
import { ReaderPane } from '../features/reader/reader-pane.tsx';
import { classes } from '../lib/classes.ts';
import { landmark } from '../lib/landmarks.ts';
import { SIDES, type Side } from '../services/reader-state.ts';
import { isPair, useStore } from '../services/store.ts';
import { PairActions } from './pair-actions.tsx';
import { PaneSeparator } from './pane-separator.tsx';
import { loadWidths, saveWidths } from './pane-widths.ts';
import { useArticleDrop, type DropPlace } from './use-article-drop.ts';
import { useScrollTogether } from './use-scroll-together.ts';
import styles from './panes.module.css';

interface ReadersProps {
  /** Whether there is room for one text only. */
  readonly onePane: boolean;
}

/** The article that is read, or the two that are read side by side. */
export function Readers({ onePane }: ReadersProps): ReactElement {
  const areTwo = useStore(isPair);
  const active = useStore((state) => state.active);
  const swapped = useStore((state) => state.swapped);
  const [share, setShare] = useState(() => loadWidths().pair);
  const [height, setHeight] = useState(() => loadWidths().differences);
  const pair = usePair();
  const onlyDifferences = useStore((state) => state.onlyDifferences) && pair !== null;
  const { over, handlers } = useArticleDrop();
  useScrollTogether();
  const shows = (side: Side): boolean => side === active || (areTwo && !onePane);
  const widthOf = (side: Side): number => ((side === 'first') === swapped ? 1000 - share : share);
  const pane = (side: Side): ReactElement | null =>
    shows(side) ? (
      <div
        key={side}
        className={styles.reader}
        style={areTwo && !onePane ? ({ '--share': widthOf(side) } as CSSProperties) : undefined}
        ref={landmark.reader}
        data-side={side}
      >
        <ReaderPane side={side} />
        {over === side ? <DropMark place={side} /> : null}
      </div>
    ) : null;
  const differences = pair ? (
    <PairDifferences
      height={onlyDifferences ? null : height}
      edge={
        onlyDifferences || onePane ? null : (
          <PaneSeparator
            pane="differences"
            label="Height of the differences"
            width={height}
            onChange={setHeight}
            onEnd={() => {
              setHeight((latest) => {
                saveWidths({ ...loadWidths(), differences: latest });
                return latest;
              });
            }}
          />
        )
      }
    />
  ) : null;
  return (
    <PairContext value={pair}>
      <main className={styles.readers} aria-label="Reader" {...handlers}>
        {areTwo ? <PairActions onePane={onePane} /> : null}
        {areTwo ? <PairBar onePane={onePane} /> : null}
        {onePane ? differences : null}
        <div
          className={classes(
            styles.side,
            swapped && styles.swapped,
            onlyDifferences && styles.away,
          )}
        >
          {pane(SIDES[0])}
          {areTwo && !onePane ? (
            <div className={styles.edge}>
              <PaneSeparator
                pane="pair"
                label="Width of the left article"
                width={share}
                onChange={setShare}
                onEnd={() => {
                  setShare((latest) => {
                    saveWidths({ ...loadWidths(), pair: latest });
                    return latest;
                  });
                }}
              />
              {pair ? <PairLines pair={pair} /> : null}
            </div>
          ) : null}
          {pane(SIDES[1])}
          {over === 'beside' ? <DropMark place="beside" /> : null}
        </div>
        {onePane ? null : differences}
      </main>
    </PairContext>
  );
}

/** Says where what is dragged would open. */
function DropMark({ place }: { readonly place: DropPlace }): ReactElement {
  return (
    <div className={classes(styles.drop, place === 'beside' && styles.half)} aria-hidden="true">
      {place === 'beside' ? 'Open beside' : 'Open here'}
    </div>
  );
}
