import type { ReactElement } from 'react';
import { acceptedWords, toDecideWords } from '../../../shared/domain/claim-counts.ts';
import type { LibraryOverview } from '../../../shared/domain/library.ts';
import { useCall } from '../lib/api.ts';
import { classes } from '../lib/classes.ts';
import { plural } from '../lib/format.ts';
import { goToScope } from '../services/navigation.ts';
import { StatusBackup } from './status-backup.tsx';
import { StatusPages } from './status-pages.tsx';
import { StatusReview } from './status-review.tsx';
import { StatusJobs } from './status-jobs.tsx';
import styles from './status-line.module.css';

/** The foot of the window: the library in numbers, what runs, and when it was backed up. */
export function StatusLine(): ReactElement {
  const overview = useCall('library.overview', {}).data;
  const jobs = useCall('jobs.list', {}).data ?? [];
  const isAtWork = jobs.some((job) => job.state === 'running');
  return (
    <footer className={styles.status} aria-label="Status">
      {overview ? <LibraryNumbers overview={overview} /> : null}
      <StatusPages />
      <StatusReview />
      <span className={styles.gap} />
      <StatusJobs />
      {overview ? <StatusBackup backup={overview.backup} isAtWork={isAtWork} /> : null}
    </footer>
  );
}

function LibraryNumbers({ overview }: { readonly overview: LibraryOverview }): ReactElement {
  const { quotes } = overview;
  const claimCounts = { accepted: overview.claims, suggested: overview.toDecideClaims };
  const allQuotes = quotes.verified + quotes.moved + quotes.broken;
  return (
    <>
      <b className={styles.name}>{overview.name}</b>
      <span className={styles.count}>{plural(overview.articles, 'article')}</span>
      {overview.articles > 0 ? (
        <span className={styles.count}>{acceptedWords(claimCounts)}</span>
      ) : null}
      {overview.toDecideClaims > 0 ? (
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            goToScope({ of: 'to_decide' });
          }}
        >
          {toDecideWords(claimCounts)}
        </button>
      ) : null}
      {allQuotes > 0 ? (
        <>
          <i className={classes(styles.line, styles.numbers)} aria-hidden="true" />
          <span className={styles.spare}>
            {plural(allQuotes, 'quote')}: {quotes.verified.toLocaleString('en')} verified
            {quotes.moved > 0 ? `, ${quotes.moved.toLocaleString('en')} moved` : ''}
            {quotes.broken > 0 ? ', ' : ''}
            {quotes.broken > 0 ? (
              <button
                type="button"
                className={styles.broken}
                onClick={() => {
                  goToScope({ of: 'broken_quotes' });
                }}
              >
                {quotes.broken.toLocaleString('en')} broken
              </button>
            ) : null}
          </span>
        </>
      ) : null}
    </>
  );
}
