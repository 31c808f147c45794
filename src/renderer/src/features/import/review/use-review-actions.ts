import { useMutation } from '@tanstack/react-query';
import type {
  ImportReview,
  ReviewDecision,
  ReviewEntry,
} from '../../../../../shared/domain/import-review.ts';
import { call, useCommand } from '../../../lib/api.ts';
import { useActions, type ActionHandler } from '../../../services/actions.ts';
import { reportError } from '../../../services/banners.ts';
import { undoLast } from '../../../services/history.ts';
import { whenJobEnds } from '../../../services/job-ends.ts';
import { goToLibrary } from '../../../services/navigation.ts';
import { showToast } from '../../../services/toast.ts';
import { copyFailures, saveFailures } from './failure-list.ts';
import { whyNothing } from './review-words.ts';
import type { KeyTyping } from './use-typed-key.ts';

interface Reviewing {
  readonly review: ImportReview;
  /** The entry that is selected; null while it has not arrived, or where none is. */
  readonly selected: ReviewEntry | null;
  readonly typing: KeyTyping;
  readonly onTags: () => void;
}

/** What the keys of a review do. Tells whether it is being written. */
export function useReviewActions({ review, selected, typing, onTags }: Reviewing): {
  readonly isWriting: boolean;
} {
  const decide = useCommand('import.decide');
  const fill = useCommand('import.fillEmpty');
  const { id, counts } = review;
  const write = useMutation({
    mutationKey: ['import.write'],
    // A key that the entry on the screen cannot have is said beside it, and nothing is written.
    mutationFn: async () => {
      const isAsked = selected?.keyTaken != null && selected.entry === typing.typed?.entry;
      return isAsked && !(await typing.settle()) ? null : call('import.write', { id });
    },
    onSuccess: (answer) => {
      if (!answer) return;
      whenJobEnds(answer.jobId, ({ state, message }) => {
        if (state === 'finished') {
          showToast({ message: message ?? 'Imported', undo: () => void undoLast() });
        }
      });
      goToLibrary();
    },
  });

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

  const allRead = counts.failed === 0 ? 'Everything could be read' : null;
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
      disabled: allRead,
    },
    'review.saveFailures': {
      run: () => {
        saveFailures(review).catch(reportError);
      },
      disabled: allRead,
    },
    'review.tag': { run: onTags },
    'review.write': {
      run: () => {
        write.mutate();
      },
      disabled: write.isPending ? 'It is being written' : whyNothing(review),
    },
  });
  return { isWriting: write.isPending };
}
