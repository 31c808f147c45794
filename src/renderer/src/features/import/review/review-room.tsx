import { useEffect, useState, type ReactElement } from 'react';
import type { JobId } from '../../../../../shared/domain/ids.ts';
import type { ImportReview } from '../../../../../shared/domain/import-review.ts';
import { goToLibrary } from '../../../services/navigation.ts';
import { useCall } from '../../../lib/api.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { EntryPane } from './entry-pane.tsx';
import { LeaveReview } from './leave-review.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewList } from './review-list.tsx';
import { firstOf, layOutRows, rowAt, type SectionName } from './review-rows.ts';
import { ReviewSide } from './review-side.tsx';
import { TagsDialog } from './tags-dialog.tsx';
import { useReviewActions } from './use-review-actions.ts';
import { useReviewEntries } from './use-review-entries.ts';
import styles from './review-room.module.css';

interface ReviewRoomProps {
  readonly id: JobId;
}

/** An import that was read: what is new, what looks like a duplicate and what failed, before anything is written. */
export function ReviewRoom({ id }: ReviewRoomProps): ReactElement {
  // What was known before may be from a time when this import was not read yet.
  const { data: reviews, isFetching } = useCall('import.reviews', {}, { asksAgain: true });
  const review = reviews?.find((one) => one.id === id);
  const isGone = reviews !== undefined && review === undefined && !isFetching;
  useEffect(() => {
    if (isGone) goToLibrary();
  }, [isGone]);
  if (!review) return <main className={styles.message} aria-busy="true" />;
  return <Review key={id} review={review} />;
}

const FOLDED: ReadonlySet<SectionName> = new Set(['same']);

function Review({ review }: { readonly review: ImportReview }): ReactElement {
  const { id, counts } = review;
  const [folded, setFolded] = useState(FOLDED);
  const [chosen, setChosen] = useState<number | null>(null);
  const [dialog, setDialog] = useState<'leave' | 'tags' | null>(null);
  const rows = layOutRows(counts, folded);
  const first = firstOf(rows, counts.duplicate > 0 ? 'duplicate' : 'new');
  const place = chosen ?? first;
  const row = rowAt(rows, place);
  const selectedRow = row?.of === 'entry' ? row : null;
  const known = useReviewEntries(id, selectedRow ? [selectedRow] : []);
  const selected = selectedRow ? known.entry(selectedRow.group, selectedRow.at) : null;

  const leave = (): void => {
    setDialog('leave');
  };
  useReviewActions({
    review,
    selected,
    onTags: () => {
      setDialog('tags');
    },
  });
  const fold = (name: SectionName): void => {
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(name)) after.add(name);
      return after;
    });
    setChosen(null);
  };
  const nothing = describeNothing(review);
  return (
    <main
      className={styles.room}
      aria-label="Import review"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) leave();
      }}
    >
      <ReviewHead review={review} />
      <div className={styles.columns}>
        <ReviewSide
          review={review}
          selected={row?.of === 'head' ? row.section : row?.of === 'entry' ? row.group : 'failed'}
          onSelect={(name) => {
            if (folded.has(name)) fold(name);
            setChosen(
              firstOf(layOutRows(counts, new Set([...folded].filter((one) => one !== name))), name),
            );
          }}
        />
        <ReviewList
          id={id}
          rows={rows}
          folded={folded}
          place={place}
          onPlace={setChosen}
          onFold={fold}
        />
        {selected ? (
          <EntryPane key={selected.entry} id={id} entry={selected} />
        ) : (
          <div className={styles.message}>
            {nothing ? (
              <EmptyState title={nothing.title} actions={<Button onPress={leave}>Close</Button>}>
                {nothing.text}
              </EmptyState>
            ) : null}
          </div>
        )}
      </div>
      <ReviewFoot review={review} onCancel={leave} />
      {dialog === 'leave' ? (
        <LeaveReview
          review={review}
          onClose={() => {
            setDialog(null);
          }}
        />
      ) : null}
      {dialog === 'tags' ? (
        <TagsDialog
          review={review}
          onClose={() => {
            setDialog(null);
          }}
        />
      ) : null}
    </main>
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
