import type { ReactElement } from 'react';
import { describeClaimCounts } from '../../../../shared/domain/claim-counts.ts';
import type { SearchResults } from '../../../../shared/domain/search-hit.ts';
import { useCall } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LeftOutLines } from './left-out-lines.tsx';
import { leaveSearch, typeSearch } from './search-session.ts';
import styles from './search-room.module.css';

interface NothingFoundProps {
  readonly results: SearchResults;
  readonly text: string;
  readonly hasPaused: boolean;
}

/** Says what was searched, and what could be tried. */
export function NothingFound({ results, text, hasPaused }: NothingFoundProps): ReactElement {
  const overview = useCall('library.overview', {}).data;
  const words = text
    .replace(/["“”„«»]/gu, ' ')
    .trim()
    .split(/\s+/u);
  const searched = overview
    ? `${plural(overview.articles, 'article')}, ${describeClaimCounts({ accepted: overview.claims, suggested: overview.toDecideClaims })} and ${plural(overview.annotations, 'annotation')}`
    : 'The whole library';
  const quoted = /["“”„«»]/u.test(text);
  return (
    <div className={styles.message}>
      <EmptyState
        title={
          results.reading.searched === ''
            ? 'There is no word to search for'
            : `Nothing found for “${text.trim()}”`
        }
        actions={
          <>
            {quoted ? (
              <Button
                variant="primary"
                onPress={() => {
                  typeSearch(words.join(' '));
                }}
              >
                Search without quotation marks
              </Button>
            ) : null}
            <Button chord="Escape" onPress={leaveSearch}>
              Back
            </Button>
          </>
        }
      >
        <p>
          {results.reading.searched === ''
            ? 'Type letters or digits; signs alone are not searched.'
            : `${searched} were searched: titles, names, texts, quotes, comments and the tags of annotations. Fewer letters find more, as the last word may go on.`}
        </p>
        {hasPaused ? <LeftOutLines text={text} /> : null}
      </EmptyState>
    </div>
  );
}
