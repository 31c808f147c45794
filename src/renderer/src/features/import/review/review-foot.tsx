import type { ReactElement } from 'react';
import type { ImportReview } from '../../../../../shared/domain/import-review.ts';
import { landmark } from '../../../lib/landmarks.ts';
import { useKeyOf } from '../../../lib/keymap.ts';
import { runOrSay } from '../../../services/actions.ts';
import { Button } from '../../../ui/button.tsx';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { outcomeWords, whyNothing, writeWords } from './review-words.ts';
import styles from './review-room.module.css';

interface ReviewFootProps {
  readonly review: ImportReview;
  readonly isWriting: boolean;
  readonly onCancel: () => void;
}

/** What the import will do, counted, and the one button that does it. */
export function ReviewFoot({ review, isWriting, onCancel }: ReviewFootProps): ReactElement {
  const { written, rest } = outcomeWords(review);
  const reason = isWriting ? 'It is being written' : whyNothing(review);
  const key = useKeyOf('review.write');
  return (
    <footer className={styles.foot} ref={landmark.foot}>
      <p className={styles.will} role="status">
        <b>{written}</b>
        {written !== '' && rest !== '' ? ', ' : ''}
        {rest === '' ? '' : rest}. {written === '' ? '' : 'One undo takes all of it back.'}
      </p>
      {review.counts.failed > 0 ? (
        <ToolAction action="review.saveFailures" label="Save the list of failures" />
      ) : null}
      <Button chord="Escape" onPress={onCancel}>
        Cancel
      </Button>
      <Button
        variant="primary"
        chord={key}
        isDisabled={reason !== null}
        reason={reason ?? ''}
        onPress={() => {
          runOrSay('review.write');
        }}
      >
        {writeWords(review)}
      </Button>
    </footer>
  );
}
