import { useEffect, useState, type ReactElement } from 'react';
import type { JobId } from '../../../../../shared/domain/ids.ts';
import type { ImportReview } from '../../../../../shared/domain/import-review.ts';
import { useCall } from '../../../lib/api.ts';
import { classes } from '../../../lib/classes.ts';
import { formPress } from '../../../lib/enter.ts';
import { useOnePane } from '../../../lib/media.ts';
import { goToLibrary } from '../../../services/navigation.ts';
import { focusPaneNamed, focusPaneWhenReady } from '../../../services/pane-focus.ts';
import { setReviewPlace } from '../../../services/store.ts';
import { LeaveReview } from './leave-review.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewList } from './review-list.tsx';
import { firstOf, layOutRows, rowAt, sectionOf, type SectionName } from './review-rows.ts';
import { ReviewSide } from './review-side.tsx';
import { placeWords } from './review-words.ts';
import { SelectedPane } from './selected-pane.tsx';
import { TagsDialog } from './tags-dialog.tsx';
import { useReviewActions } from './use-review-actions.ts';
import { useReviewEntries } from './use-review-entries.ts';
import { useTypedKey } from './use-typed-key.ts';
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

/** The parts whose first line is selected at first: that of the first of them that has one. */
const FIRST_SELECTED: readonly SectionName[] = ['duplicate', 'new', 'failed'];

function Review({ review }: { readonly review: ImportReview }): ReactElement {
  const { id, counts } = review;
  const [folded, setFolded] = useState(FOLDED);
  const [chosen, setChosen] = useState<number | null>(null);
  const [dialog, setDialog] = useState<'leave' | 'tags' | null>(null);
  const onePane = useOnePane();
  // Where there is room for one of them, the entry takes the place of the list.
  const [isOpen, setIsOpen] = useState(false);
  const showsList = !onePane || !isOpen;
  const rows = layOutRows(counts, folded);
  const first = FIRST_SELECTED.find((name) => counts[name] > 0);
  const place = chosen ?? (first ? firstOf(rows, first) : -1);
  const row = rowAt(rows, place);
  const known = useReviewEntries(id, row ? [row] : []);
  const selected = row?.of === 'entry' ? known.entry(row.group, row.at) : null;
  const failure = row?.of === 'failure' ? known.failure(row.at) : null;
  const typing = useTypedKey(id);
  const words = placeWords(row, counts);
  useEffect(() => {
    setReviewPlace({ entry: words });
    return () => {
      setReviewPlace({ entry: '', field: '' });
    };
  }, [words]);

  const leave = (): void => {
    setDialog('leave');
  };
  const backToList = (): void => {
    setIsOpen(false);
    focusPaneWhenReady('list');
  };
  const { isWriting } = useReviewActions({
    review,
    selected,
    typing,
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
  return (
    <main
      className={styles.room}
      aria-label="Import review"
      onKeyDown={(event) => {
        if (event.defaultPrevented || formPress(event) !== 'leave') return;
        if (showsList) leave();
        else backToList();
      }}
    >
      <ReviewHead review={review} />
      <div className={classes(styles.columns, onePane && styles.onePane)}>
        {onePane ? null : (
          <ReviewSide
            review={review}
            selected={sectionOf(rows, place)}
            onSelect={(name) => {
              if (folded.has(name)) fold(name);
              setChosen(
                firstOf(
                  layOutRows(counts, new Set([...folded].filter((one) => one !== name))),
                  name,
                ),
              );
            }}
          />
        )}
        {showsList ? (
          <ReviewList
            review={review}
            rows={rows}
            folded={folded}
            place={place}
            onPlace={setChosen}
            onOpen={() => {
              setIsOpen(onePane);
              if (onePane) focusPaneWhenReady('reader');
              else focusPaneNamed('reader');
            }}
            opensByPress={onePane}
            onFold={fold}
          />
        ) : null}
        {showsList && onePane ? null : (
          <SelectedPane
            review={review}
            entry={selected}
            failure={failure}
            typing={typing}
            onLeave={leave}
            onBack={onePane ? backToList : null}
          />
        )}
      </div>
      <ReviewFoot review={review} isWriting={isWriting} onCancel={leave} />
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
