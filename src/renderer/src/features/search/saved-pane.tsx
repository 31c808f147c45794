import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import type { SavedSearch } from '../../../../shared/domain/saved-search.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { useRecentSearches } from '../../services/recent-searches.ts';
import {
  missingWords,
  useOpenSearch,
  useSavedCount,
  useSavedSearches,
} from '../../services/saved-searches.ts';
import { holdsSearch, useSavedSearch } from '../../services/use-saved-search.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { WarningSign } from '../../ui/warning-sign.tsx';
import { typeSearch } from './search-session.ts';
import styles from './saved-pane.module.css';

/** Up and Down go from line to line. */
function moveAmongLines(event: KeyboardEvent): void {
  if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const next = lines[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}

/** The saved searches, and what was asked last. */
export function SavedPane(): ReactElement | null {
  const saved = useSavedSearches();
  const recent = useCall('searches.recent', {}).data ?? [];
  const { forget } = useRecentSearches();
  if (saved.length === 0 && recent.length === 0) return null;
  return (
    <div className={styles.pane} onKeyDown={moveAmongLines}>
      {saved.length > 0 ? (
        <Section title="Saved searches">
          {saved.map((one) => (
            <SavedLine key={one.id} saved={one} all={saved} />
          ))}
        </Section>
      ) : null}
      {recent.length > 0 ? (
        <Section
          title="Recent"
          action={
            <button type="button" className={styles.clear} onClick={forget}>
              Clear <Spoken>recent searches</Spoken>
            </button>
          }
        >
          {recent.slice(0, SHOWN).map((query) => (
            <li key={query}>
              <button
                type="button"
                className={styles.line}
                data-line=""
                title={query}
                onClick={() => {
                  typeSearch(query);
                }}
              >
                <span className={styles.name}>{query}</span>
              </button>
            </li>
          ))}
        </Section>
      ) : null}
    </div>
  );
}

/** So many recent searches are shown beside results. */
const SHOWN = 5;

interface SectionProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, action, children }: SectionProps): ReactElement {
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {action}
      </header>
      <ul>{children}</ul>
    </section>
  );
}

interface SavedLineProps {
  readonly saved: SavedSearch;
  readonly all: readonly SavedSearch[];
}

function SavedLine({ saved, all }: SavedLineProps): ReactElement {
  const { open, onKeyDown, onContextMenu, onDragStart, onDrop } = useSavedSearch(saved, all);
  const count = useSavedCount(saved);
  const opened = useOpenSearch();
  const isCurrent = opened?.saved.id === saved.id;
  const missing = missingWords(saved);
  return (
    <li>
      <button
        type="button"
        className={classes(styles.line, isCurrent && styles.current)}
        aria-current={isCurrent ? 'page' : undefined}
        data-line=""
        title={missing ?? saved.name}
        draggable
        onClick={open}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onDragStart={onDragStart}
        onDragOver={(event) => {
          if (holdsSearch(event)) event.preventDefault();
        }}
        onDrop={onDrop}
      >
        {missing === null ? null : (
          <>
            <WarningSign />
            <Spoken>{missing}</Spoken>{' '}
          </>
        )}
        <span className={styles.name}>{saved.name}</span>{' '}
        {isCurrent && opened.isChanged ? <em className={styles.changed}>changed</em> : null}{' '}
        {count ? (
          <em className={styles.count}>
            {count.articles.toLocaleString('en')}
            {count.isCapped ? '+' : ''} <Spoken>articles</Spoken>
          </em>
        ) : null}
      </button>
    </li>
  );
}
