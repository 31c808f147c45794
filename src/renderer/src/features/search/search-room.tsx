import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { useActions } from '../../services/actions.ts';
import { exportFound } from '../../services/found.ts';
import { useStore } from '../../services/store.ts';
import { call } from '../../lib/api.ts';
import { reportError } from '../../services/banners.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import type { Annotation } from '../../../../shared/domain/annotation.ts';
import type { Span } from '../../../../shared/domain/quote.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import {
  allHits,
  FIRST_HITS,
  groupHits,
  hitKey,
  MOST_HITS,
  type GroupName,
  type Hit,
} from './hits.ts';
import { FacetsPane } from './facets-pane.tsx';
import { NothingFound } from './nothing-found.tsx';
import { openHit, searchOf } from './open-hit.ts';
import { PreviewPane } from './preview-pane.tsx';
import { ReadingLine } from './reading-line.tsx';
import { ResultsList } from './results-list.tsx';
import { leaveSearch, useSearchSession } from './search-session.ts';
import { useResults } from './use-results.ts';
import styles from './search-room.module.css';

const NO_GROUPS: ReadonlySet<GroupName> = new Set();

/** Where a hit stands in its article now; null where it has no place. */
async function placeOf(hit: Hit): Promise<Span | null> {
  const { articleId } = hit;
  if (hit.type === 'article') return hit.at;
  if (hit.type === 'note') return null;
  if (hit.type === 'claim') {
    const claims: readonly Claim[] = await call('claims.list', { articleId });
    const quotes = claims.find((claim) => claim.id === hit.claimId)?.quotes ?? [];
    const shown = quotes.find((quote) => hit.line.text.includes(quote.exact)) ?? quotes[0];
    return shown?.found ?? null;
  }
  const annotations: readonly Annotation[] = await call('annotations.list', { articleId });
  return annotations.find((one) => one.id === hit.annotationId)?.quote.found ?? null;
}

/** The results of what is in the search box: the hits at the left, the selected one in its article at the right. */
export function SearchRoom(): ReactElement {
  const [expanded, setExpanded] = useState(NO_GROUPS);
  const [isPointing, setIsPointing] = useState(false);
  const activeKey = useSearchSession((state) => state.activeKey);
  const { text, results, isCurrent, error } = useResults(
    expanded.size > 0 ? MOST_HITS : FIRST_HITS,
    isPointing || activeKey !== null,
  );
  const wantsOpen = useSearchSession((state) => state.wantsOpen);
  const searchText = useStore((state) => state.searchText);
  useEffect(() => {
    setExpanded(NO_GROUPS);
  }, [searchText]);

  const groups = results ? groupHits(results, expanded) : [];
  const hits = allHits(groups);
  const active = hits.find((hit) => hitKey(hit) === activeKey) ?? hits[0] ?? null;

  const reading = results?.reading ?? null;
  const open = useCallback(
    (hit: Hit | null) => {
      if (!hit || !reading) return;
      placeOf(hit).then(
        (place) => {
          openHit(hit, { place, search: searchOf(text, reading) });
        },
        (thrown: unknown) => {
          reportError(thrown);
        },
      );
    },
    [text, reading],
  );
  useEffect(() => {
    if (!wantsOpen || !isCurrent) return;
    useSearchSession.setState({ wantsOpen: false });
    open(active);
  }, [wantsOpen, isCurrent, active, open]);
  const select = useCallback((key: string) => {
    useSearchSession.setState({ activeKey: key });
  }, []);

  useActions({
    'export.open': {
      run: () => void exportFound(),
      disabled: hits.length > 0 ? null : 'The search finds nothing to export',
    },
  });

  if (text.trim() === '') return <SearchPrompt />;
  if (error && !results) {
    return (
      <main className={styles.message}>
        <h1 className="visually-hidden">Search</h1>
        <InlineError message={error.message} />
      </main>
    );
  }
  return (
    <main
      className={styles.room}
      aria-label="Search results"
      aria-busy={!isCurrent}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) leaveSearch();
      }}
    >
      <h1 className="visually-hidden">Search</h1>
      {results ? <ReadingLine results={results} text={text} /> : <div className={styles.reading} />}
      {results && !active && isCurrent ? <NothingFound results={results} text={text} /> : null}
      {results && active ? (
        <div className={styles.columns}>
          <FacetsPane text={text} />
          <ResultsList
            onPointing={setIsPointing}
            groups={groups}
            countedTo={results.countedTo}
            active={active}
            onSelect={select}
            onOpen={() => {
              open(active);
            }}
            onMore={(name) => {
              setExpanded((before) => new Set([...before, name]));
            }}
          />
          <PreviewPane hit={active} text={text} reading={results.reading} />
        </div>
      ) : null}
    </main>
  );
}

function SearchPrompt(): ReactElement {
  return (
    <main className={styles.message}>
      <h1 className="visually-hidden">Search</h1>
      <EmptyState title="Type to search the library">
        <p>
          Titles, names, texts, annotations and claims are searched with each letter. Every word
          must be found; words between quotation marks must stand together, as in “stem cell”.
        </p>
      </EmptyState>
    </main>
  );
}
