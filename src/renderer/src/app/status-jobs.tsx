import type { ReactElement, ReactNode } from 'react';
import type { ImportReview } from '../../../shared/domain/import-review.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { useCall, useCommand } from '../lib/api.ts';
import { classes } from '../lib/classes.ts';
import { plural } from '../lib/format.ts';
import { ProgressTrack } from '../ui/progress-track.tsx';
import { progressWords } from '../services/job-words.ts';
import { useJobsSeen } from '../services/jobs-seen.ts';
import { goToReview } from '../services/navigation.ts';
import { showOverlay, useStore } from '../services/store.ts';
import { continueSuggesting } from '../services/suggesting.ts';
import { continueChange, useUnfinishedChange } from '../services/unfinished-change.ts';
import { leftWords, useUnfinishedRun } from '../services/unfinished-run.ts';
import styles from './status-line.module.css';

/**
 * What runs in the background: one job in full, several as a number; else what needs a look. A change that
 * was broken off is half made, so it is told beside either.
 */
export function StatusJobs(): ReactElement {
  const change = useUnfinishedChange();
  return (
    <>
      {change ? (
        <Lead onPress={() => void continueChange()}>
          Continue {lowerFirst(change.title)} ({leftWords(change)})
        </Lead>
      ) : null}
      <Work isAlone={change === null} />
    </>
  );
}

/** What runs or ended; a search for claims that could go on is told where nothing else is. */
function Work({ isAlone }: { readonly isAlone: boolean }): ReactElement | null {
  const jobs = useCall('jobs.list', {}).data ?? [];
  const seen = useJobsSeen((state) => state.ids);
  const unfinished = useUnfinishedRun();
  const room = useStore((state) => state.room);
  // The one on the screen need not be told of.
  const reviews = (useCall('import.reviews', {}).data ?? []).filter(
    ({ id }) => room.name !== 'review' || room.id !== id,
  );
  const running = jobs.filter((job) => job.state === 'running');
  const [first] = running;
  if (first && running.length === 1) return <RunningJob job={first} />;
  if (running.length > 1) {
    return <OpenJobs>{plural(running.length, 'job')} running</OpenJobs>;
  }
  const waiting = jobs.find((job) => !seen.has(job.id) && needsALook(job));
  if (waiting) return <OpenJobs>{noticeOf(waiting)}</OpenJobs>;
  const [review, ...others] = reviews;
  if (review) return <WaitingReviews review={review} count={others.length + 1} />;
  return unfinished && isAlone ? (
    <Lead onPress={() => void continueSuggesting()}>
      Continue finding claims ({leftWords(unfinished)})
    </Lead>
  ) : null;
}

interface WaitingReviewsProps {
  /** The newest of them. */
  readonly review: ImportReview;
  readonly count: number;
}

/** Imports that were read and wait to be decided about: one of them is led to, several are listed. */
function WaitingReviews({ review, count }: WaitingReviewsProps): ReactElement {
  if (count > 1) return <OpenJobs>{plural(count, 'import')} wait for you</OpenJobs>;
  return (
    <Lead
      onPress={() => {
        goToReview(review.id);
      }}
    >
      1 import waits for you
    </Lead>
  );
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function RunningJob({ job }: { readonly job: Job }): ReactElement {
  const cancel = useCommand('jobs.cancel');
  return (
    <div className={styles.jobs}>
      <span className={styles.job} data-longest={countWords(job, job.total)}>
        {countWords(job, job.done)}
      </span>
      <ProgressTrack label={job.title} done={job.done} total={job.total} />
      <button
        type="button"
        className={classes(styles.link, styles.keep)}
        aria-label={`Cancel: ${job.title}`}
        onClick={() => {
          cancel.mutate({ id: job.id });
        }}
      >
        Cancel
      </button>
      <i className={styles.line} aria-hidden="true" />
    </div>
  );
}

/** The count says how much there is; a title that says it too would say it twice. */
const NAME: Partial<Record<Job['kind'], string>> = {
  import: 'Importing files',
  extraction: 'Finding claims',
};

function countWords(job: Job, done: number): string {
  if (job.total <= 1) return job.title;
  return `${NAME[job.kind] ?? job.title}, ${progressWords(job, done)}`;
}

/** Words in the line that lead on. */
function Lead({
  onPress,
  children,
}: {
  readonly onPress: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={styles.jobs}>
      <button type="button" className={styles.link} onClick={onPress}>
        {children}
      </button>
      <i className={styles.line} aria-hidden="true" />
    </div>
  );
}

function OpenJobs({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Lead
      onPress={() => {
        showOverlay({ name: 'jobs' });
      }}
    >
      {children}
    </Lead>
  );
}

function needsALook(job: Job): boolean {
  // What came of a backup stands beside, at the end of the line.
  if (job.state === 'failed') return job.kind !== 'backup';
  return job.imports.some((item) => item.outcome === 'rejected');
}

function noticeOf(job: Job): string {
  if (job.state === 'failed') return `${job.title}: failed, see why`;
  const rejected = job.imports.filter((item) => item.outcome === 'rejected').length;
  if (job.kind === 'styles') return `Citation styles: ${plural(rejected, 'file')} refused`;
  return `Import: ${rejected.toLocaleString('en')} not imported`;
}
