import type { ReactElement } from 'react';
import type {
  ImportReview,
  ReviewEntry,
  ReviewFailure,
} from '../../../../../shared/domain/import-review.ts';
import { landmark } from '../../../lib/landmarks.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { EntryPane } from './entry-pane.tsx';
import { FailurePane } from './failure-pane.tsx';
import type { KeyTyping } from './use-typed-key.ts';
import styles from './review-room.module.css';

interface SelectedPaneProps {
  readonly review: ImportReview;
  /** What is selected; null where it has not arrived, or nothing is. */
  readonly entry: ReviewEntry | null;
  readonly failure: ReviewFailure | null;
  readonly typing: KeyTyping;
  readonly onLeave: () => void;
  /** Leads back to the list where this has taken its place; null where it stands beside. */
  readonly onBack: (() => void) | null;
}

/** What is selected in a review; else what is to be said of an import in which there is nothing to decide. */
export function SelectedPane({
  review,
  entry,
  failure,
  typing,
  onLeave,
  onBack,
}: SelectedPaneProps): ReactElement {
  const nothing = describeNothing(review);
  return (
    <div className={styles.selected} ref={landmark.reader}>
      {onBack ? (
        <div className={styles.back}>
          <Button variant="plain" chord="Escape" onPress={onBack}>
            ‹ List
          </Button>
        </div>
      ) : null}
      {entry ? (
        <EntryPane key={entry.entry} id={review.id} entry={entry} typing={typing} />
      ) : failure ? (
        <FailurePane reviewId={review.id} failure={failure} />
      ) : (
        <div className={styles.message}>
          {nothing ? (
            <EmptyState title={nothing.title} actions={<Button onPress={onLeave}>Close</Button>}>
              {nothing.text}
            </EmptyState>
          ) : null}
        </div>
      )}
    </div>
  );
}

/** What is said of an import in which there is nothing to decide; null where there is something. */
function describeNothing({
  counts,
}: ImportReview): { readonly title: string; readonly text: string } | null {
  if (counts.duplicate + counts.new > 0) return null;
  if (counts.same > 0) {
    return {
      title: 'All of it is here already',
      text: 'Every entry is the same in every field as one of the library. Nothing would change.',
    };
  }
  if (counts.annotations > 0) {
    return {
      title: 'Annotations alone',
      text: 'They come to the articles that they are about.',
    };
  }
  return {
    title: 'None of it could be read',
    text: 'The list says why, and what to do about each.',
  };
}
