import { useEffect, useMemo, type ReactElement, type RefObject } from 'react';
import type { Span } from '../../../../../shared/domain/quote.ts';
import { inQuotationMarks } from '../../../../../shared/domain/quotation-marks.ts';
import { plural } from '../../../lib/format.ts';
import { goToResults } from '../../../services/navigation.ts';
import type { FromSearch } from '../../../services/reader-state.ts';
import { usePaneLabel, useReaderState, useSide } from '../../../services/readers.ts';
import { setReader } from '../../../services/store.ts';
import { Button } from '../../../ui/button.tsx';
import { NOTHING_FOUND, type FoundPlaces } from '../pages/found-places.ts';
import { useReaderContext } from '../reader-context.ts';
import { matchWithin, stepMatch } from './step-matches.ts';
import { useFindPaint } from './use-find-paint.ts';
import { useMatches } from './use-matches.ts';
import { useStepKeys } from './use-step-keys.ts';
import styles from './search-bar.module.css';

interface SearchBarProps {
  readonly search: FromSearch;
  readonly root: RefObject<HTMLElement | null>;
  readonly showPlace: (span: Span) => void;
  /** Told where the matches stand, and that they are not shown any more. */
  readonly onFound: (found: FoundPlaces) => void;
}

const NONE: readonly Span[] = [];

/** Over an article that a search opened: which of its matches is shown, the others, and the way back. */
export function SearchBar({ search, root, showPlace, onFound }: SearchBarProps): ReactElement {
  const label = usePaneLabel('Matches of the search');
  const { article, focusText } = useReaderContext();
  const side = useSide();
  const opened = useReaderState(({ jump }) => jump?.span ?? null);
  const answer = useMatches(article.text, search.words);
  const matches = answer ?? NONE;
  // The text may be another one since.
  const isThere = search.at !== null && search.at < matches.length;
  const at = isThere ? search.at : matchWithin(matches, opened);
  const found = useMemo(
    () => ({
      places: matches.filter((_, index) => index !== at),
      current: matches.slice(at ?? 0, at === null ? 0 : at + 1),
    }),
    [matches, at],
  );
  useFindPaint(root, found);
  useEffect(() => {
    onFound(found);
    return () => {
      onFound(NOTHING_FOUND);
    };
  }, [found, onFound]);
  const step = (direction: 1 | -1): void => {
    if (matches.length === 0) return;
    const next = stepMatch(matches, { at, from: opened?.start ?? 0 }, direction);
    setReader(side, { search: { ...search, at: next } });
    const match = matches[next];
    if (match) showPlace(match);
  };
  useStepKeys(step);
  const isNone = matches.length === 0;
  return (
    <div role="group" aria-label={label} className={styles.bar}>
      <span className={styles.words}>
        <span className={styles.from}>From the search </span>
        <b title={search.words}>{inQuotationMarks(search.words)}</b>
      </span>
      <span role="status" className={styles.count}>
        {answer ? countWords(matches.length, at) : ''}
      </span>
      <Button variant="plain" chord="F3" isDisabled={isNone} onPress={() => step(1)}>
        Next
      </Button>
      <Button variant="plain" chord="Shift+F3" isDisabled={isNone} onPress={() => step(-1)}>
        Previous
      </Button>
      <span className={styles.gap} />
      <Button
        variant="plain"
        chord="Escape"
        onPress={() => {
          goToResults(search.typed);
        }}
      >
        Back to the results
      </Button>
      <button
        type="button"
        className={styles.close}
        aria-label="Put the matches away"
        title="Put the matches away"
        onClick={() => {
          setReader(side, { search: null });
          focusText();
        }}
      >
        ×
      </button>
    </div>
  );
}

function countWords(count: number, at: number | null): string {
  if (count === 0) return 'no match in this text';
  if (at === null) return `${plural(count, 'match', 'matches')} in this article`;
  return `match ${String(at + 1)} of ${String(count)} in this article`;
}
