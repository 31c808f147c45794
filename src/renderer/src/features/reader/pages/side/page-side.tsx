import type { ReactElement } from 'react';
import { changePageView, usePageView } from '../../../../services/page-views.ts';
import { usePaneLabel } from '../../../../services/readers.ts';
import { useKeyOf } from '../../../../lib/keymap.ts';
import { classes } from '../../../../lib/classes.ts';
import { Kbd } from '../../../../ui/kbd.tsx';
import type { PageDrawer } from '../drawing/page-canvas.tsx';
import type { Sheets } from '../use-sheets.ts';
import { Outline } from './outline.tsx';
import { Thumbnails } from './thumbnails.tsx';
import styles from './page-side.module.css';

interface PageSideProps {
  readonly sheets: Sheets;
  readonly drawer: PageDrawer | null;
}

const TABS = [
  { side: 'pages', label: 'Pages' },
  { side: 'outline', label: 'Outline' },
] as const;

/** Beside the pages: all of them in small, or the outline of the file. */
export function PageSide({ sheets, drawer }: PageSideProps): ReactElement {
  const { articleId, goToPage } = sheets;
  const { side } = usePageView(articleId);
  const label = usePaneLabel('Pages and outline');
  const key = useKeyOf('pages.outline');
  return (
    <aside className={styles.side} aria-label={label}>
      <div className={styles.tabs}>
        {TABS.map((tab) => (
          <button
            key={tab.side}
            type="button"
            aria-pressed={side === tab.side}
            className={classes(styles.tab, side === tab.side && styles.chosen)}
            onClick={() => {
              changePageView(articleId, { side: tab.side });
            }}
          >
            {tab.label}
          </button>
        ))}
        <span className={styles.gap} />
        <Kbd chord={key} />
      </div>
      {side === 'outline' ? (
        <Outline document={drawer?.document ?? null} onGo={goToPage} />
      ) : (
        <Thumbnails sheets={sheets} drawer={drawer} />
      )}
    </aside>
  );
}
