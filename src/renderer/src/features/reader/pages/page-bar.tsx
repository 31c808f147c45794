import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useKeyOf } from '../../../lib/keymap.ts';
import { useLandmark } from '../../../lib/landmarks.ts';
import { runOrSay } from '../../../services/actions.ts';
import { showToast } from '../../../services/toast.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { findPage } from './page-counts.ts';
import { zoomOf } from './sheet/page-layout.ts';
import type { Sheets } from './use-sheets.ts';
import styles from './page-bar.module.css';

interface PageBarProps {
  readonly sheets: Sheets;
  /** Whether the list of pages is hidden, so that its key is told here. */
  readonly withSide: boolean;
  readonly focusText: () => void;
}

/** At the foot of the pages: which page is in view, the way to another, and how large they are shown. */
export function PageBar({ sheets, withSide, focusText }: PageBarProps): ReactElement {
  const { pages, current, layout } = sheets;
  const { length } = pages.pages;
  const label = pages.pages[current - 1]?.label ?? null;
  const goKey = useKeyOf('pages.go');
  return (
    <div className={styles.bar}>
      {withSide ? (
        <>
          <ToolAction action="pages.outline" label="Pages" />
          <i className={styles.rule} aria-hidden="true" />
        </>
      ) : null}
      <PageBox sheets={sheets} focusText={focusText} />
      <span>of {length}</span>
      <Kbd chord={goKey} />
      {label !== null && label !== String(current) ? (
        <span className={styles.printed}>printed {label}</span>
      ) : null}
      <i className={styles.rule} aria-hidden="true" />
      <button
        type="button"
        className={styles.step}
        aria-label="Smaller"
        onClick={() => {
          runOrSay('pages.smaller');
        }}
      >
        −
      </button>
      <span className={styles.zoom}>{Math.round(zoomOf(layout) * 100)}%</span>
      <button
        type="button"
        className={styles.step}
        aria-label="Larger"
        onClick={() => {
          runOrSay('pages.larger');
        }}
      >
        +
      </button>
      <span className={styles.fit}>
        <ToolAction action="pages.fitWidth" label="Fit the width" />
      </span>
    </div>
  );
}

function PageBox({ sheets, focusText }: Pick<PageBarProps, 'sheets' | 'focusText'>): ReactElement {
  const { pages, current, goToPage } = sheets;
  const field = useRef<HTMLInputElement>(null);
  useLandmark('pageBox', field);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    setTyped(null);
  }, [current]);
  const go = (): void => {
    const page = findPage(pages.pages, typed ?? '');
    if (page) {
      goToPage(page.number);
      focusText();
    } else if (typed !== null && typed.trim() !== '') {
      showToast({ message: `There is no page ${typed.trim()}` });
    }
    setTyped(null);
  };
  return (
    <label className={styles.pageBox}>
      Page
      <input
        ref={field}
        className={styles.field}
        value={typed ?? String(current)}
        inputMode="numeric"
        aria-label="Page, or what is printed on it"
        onFocus={({ target }) => {
          target.select();
        }}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onBlur={() => {
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          else if (event.key === 'Escape') focusText();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </label>
  );
}
