import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { useActions } from '../../services/actions.ts';
import { exportFound } from '../../services/found.ts';
import { useStore } from '../../services/store.ts';
import { call } from '../../lib/api.ts';
import { reportError } from '../../services/banners.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import type { Annotation } from '../../../../shared/domain/annotation.ts';
import type { Span } from '../../../../shared/domain/quote.ts';
import type { SearchResults } from '../../../../shared/domain/search-hit.ts';
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
import { FacetsButton, FacetsPane, useFacets } from './facets-pane.tsx';
import { LeftOutLines } from './left-out-lines.tsx';
import { NothingFound } from './nothing-found.tsx';
import { openHit, searchOf } from './open-hit.ts';
import { PreviewPane } from './preview-pane.tsx';
import { ReadingLine } from './reading-line.tsx';
import { ResultsList } from './results-list.tsx';
import { SavedPane } from './saved-pane.tsx';
import { useRemembering } from './use-remembering.ts';
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

const hasHits = ({ claims, annotations, notes, articles }: SearchResults): boolean =>
  claims.total + annotations.total + notes.total + articles.total > 0;

/** The results of what is in the search box: the hits at the left, the selected one in its article at the right. */
export function SearchRoom(): ReactElement {
  const [expanded, setExpanded] = useState(NO_GROUPS);
  const [isPointing, setIsPointing] = useState(false);
  const activeKey = useSearchSession((state) => state.activeKey);
  const { text, results, isCurrent, hasPaused, error } = useResults(
    expanded.size > 0 ? MOST_HITS : FIRST_HITS,
    isPointing || activeKey !== null,
  );
  useRemembering(text, isCurrent && hasPaused && results !== null && hasHits(results));
  const wantsOpen = useSearchSession((state) => state.wantsOpen);
  const searchText = useStore((state) => state.searchText);
  useEffect(() => {
    setExpanded(NO_GROUPS);
  }, [searchText]);

  const facets = useFacets(text);
  /** Whether there is anything to narrow by; until that is known its place is kept. */
  const narrows = facets === null || facets.facets.length > 0;

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
      {results?.reading.order === 'best' && !active && isCurrent ? (
        <NothingFound results={results} text={text} hasPaused={hasPaused} />
      ) : null}
      {active && narrows && facets ? <FacetsButton text={text} found={facets} /> : null}
      {results && active ? (
        <div className={styles.columns} data-narrows={narrows}>
          {narrows ? <FacetsPane text={text} found={facets} /> : null}
          <ResultsList
            onPointing={setIsPointing}
            foot={hasPaused ? <LeftOutLines text={text} /> : null}
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
        <div className={styles.kept}>
          <SavedPane />
        </div>
      </EmptyState>
    </main>
  );
}
