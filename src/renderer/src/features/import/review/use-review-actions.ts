import type {
  ImportReview,
  ReviewDecision,
  ReviewEntry,
} from '../../../../../shared/domain/import-review.ts';
import { call, useCommand } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { useActions, type ActionHandler } from '../../../services/actions.ts';
import { reportError } from '../../../services/banners.ts';
import { undoLast } from '../../../services/history.ts';
import { whenJobEnds } from '../../../services/job-ends.ts';
import { goToLibrary } from '../../../services/navigation.ts';
import { showToast } from '../../../services/toast.ts';

interface Reviewing {
  readonly review: ImportReview;
  /** The entry that is selected; null while it has not arrived, or where none is. */
  readonly selected: ReviewEntry | null;
  readonly onTags: () => void;
}

async function copyFailures({ id, counts }: ImportReview): Promise<void> {
  const { text } = await call('import.failureList', { id });
  await call('shell.copyText', { text });
  showToast({ message: `Copied: ${plural(counts.failed, 'line')} of what could not be read` });
}

/** What the keys of a review do. */
export function useReviewActions({ review, selected, onTags }: Reviewing): void {
  const decide = useCommand('import.decide');
  const fill = useCommand('import.fillEmpty');
  const write = useCommand('import.write');
  const { id, counts, will } = review;

  const decision = (becomes: ReviewDecision): ActionHandler => ({
    run: () => {
      if (!selected) return;
      decide.mutate({ id, entries: { of: 'these', entries: [selected.entry] }, decision: becomes });
    },
    disabled:
      selected === null
        ? 'Select an entry first'
        : becomes === 'merge' && selected.match === null
          ? 'This entry looks like nothing that is here'
          : null,
  });

  useActions({
    'review.merge': decision('merge'),
    'review.keepBoth': decision('add'),
    'review.leaveOut': decision('leave_out'),
    'review.fillEmpty': {
      run: () => {
        fill.mutate(
          { id },
          {
            onSuccess: () => {
              showToast({ message: 'All certain duplicates fill only what is empty here' });
            },
          },
        );
      },
      disabled: counts.duplicate === 0 ? 'Nothing looks like a duplicate' : null,
    },
    'review.copyFailures': {
      run: () => {
        copyFailures(review).catch(reportError);
      },
      disabled: counts.failed === 0 ? 'Everything could be read' : null,
    },
    'review.tag': { run: onTags },
    'review.write': {
      run: () => {
        write.mutate(
          { id },
          {
            onSuccess: ({ jobId }) => {
              whenJobEnds(jobId, ({ state, message }) => {
                if (state === 'finished') {
                  showToast({ message: message ?? 'Imported', undo: () => void undoLast() });
                }
              });
              goToLibrary();
            },
          },
        );
      },
      disabled:
        will.add + will.merge + will.keepBoth + counts.annotations === 0
          ? 'There is nothing to import'
          : null,
    },
  });
}
