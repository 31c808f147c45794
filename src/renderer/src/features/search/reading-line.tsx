import { Fragment, type ReactElement } from 'react';
import type { SearchResults } from '../../../../shared/domain/search-hit.ts';
import { parseQuery } from '../../../../shared/domain/query/parse.ts';
import { useCall } from '../../lib/api.ts';
import { AllResults } from './all-results.tsx';
import { countWords } from './hits.ts';
import { OrderMenu } from './order-menu.tsx';
import { isPlain, QueryHints, QueryReading } from './query-reading.tsx';
import styles from './search-room.module.css';

/** What was searched for, in words, and how much was found. */
export function ReadingLine({
  results,
  text,
}: {
  readonly results: SearchResults;
  /** What was typed. */
  readonly text: string;
}): ReactElement {
  const query = parseQuery(text);
  const names = useCall('search.names', { text }, { showsError: true }).data;
  const { claims, annotations, articles, countedTo, milliseconds } = results;
  const found = [
    [claims.total, 'claim'],
    [annotations.total, 'annotation'],
    [articles.total, 'article'],
  ] as const;
  const counts = found
    .filter(([total]) => total > 0)
    .map(([total, noun]) => `${countWords(total, countedTo)} ${noun}${total === 1 ? '' : 's'}`)
    .join(', ');
  return (
    <div className={styles.reading}>
      <p role="status" className={styles.words}>
        {isPlain(query) ? (
          <ReadingWords results={results} />
        ) : (
          <QueryReading query={query} names={names} />
        )}
        <QueryHints text={text} names={names} />
        <span className="visually-hidden">
          {' '}
          {counts === '' ? 'Nothing found.' : `${counts} found.`}
        </span>
      </p>
      <span className={styles.found} aria-hidden="true">
        {counts === '' ? '' : `${counts}, ${String(Math.max(1, Math.round(milliseconds)))} ms`}
      </span>
      <OrderMenu />
      <AllResults results={results} />
    </div>
  );
}

function ReadingWords({ results }: { readonly results: SearchResults }): ReactElement {
  const { reading } = results;
  const { searched, words, corrections } = reading;
  const also = [
    ...reading.forms.flatMap((form) => form.also),
    ...corrections.filter(({ isFound }) => isFound).map(({ used }) => used),
  ];
  const parts =
    searched.split(' ').length === 1 ? [searched] : (searched.match(/“[^”]*”|\S+/g) ?? []);
  const joined = parts.map((part, index) => (
    <Fragment key={part}>
      {index === 0 ? '' : joint(index, parts.length, words)}
      <b>{part}</b>
    </Fragment>
  ));
  return (
    <>
      {corrections
        .filter(({ isFound }) => !isFound)
        .map(({ typed }) => (
          <Fragment key={typed}>
            No text holds <span className={styles.typed}>{typed}</span>.{' '}
          </Fragment>
        ))}
      {words === 'any' ? 'No text holds all the words. Texts with ' : 'Texts with '}
      {joined}
      {also.length > 0 ? <span className={styles.also}> (also: {also.join(', ')})</span> : null}
    </>
  );
}

function joint(index: number, length: number, words: 'all' | 'any'): string {
  if (index < length - 1) return ', ';
  return words === 'any' ? ' or ' : ' and ';
}
