import type { ReactElement } from 'react';
import { CollectionId } from '../../../../../shared/domain/ids.ts';
import type { ImportReview } from '../../../../../shared/domain/import-review.ts';
import { useCall, useCommand } from '../../../lib/api.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { ToolAction } from '../../../ui/tool-action.tsx';
import styles from './review-room.module.css';

/** The value of the list of collections that stands for none. */
const NONE = '';

/** What all new articles of an import get. */
export function ReviewHead({ review }: { readonly review: ImportReview }): ReactElement {
  const { id, tags, collectionId, suggestAfterwards } = review;
  const collections = useCall('library.overview', {}).data?.collections ?? [];
  const prepare = useCommand('import.prepare');
  const label = tags.length === 0 ? 'Tag' : `Tags: ${tags.join(', ')}`;
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>Import review</h1>
      <p className={styles.quiet}>Nothing has been written yet</p>
      <div className={styles.headTools}>
        {collections.length > 0 ? (
          <div className={styles.into}>
            <span aria-hidden="true">Into</span>
            <Select
              label="Into the collection"
              layout="bare"
              options={[
                { value: NONE, label: 'No collection' },
                ...collections.map(({ id: value, name }) => ({
                  value: String(value),
                  label: name,
                })),
              ]}
              value={collectionId ?? NONE}
              onChange={(value) => {
                prepare.mutate({
                  id,
                  collectionId: value === NONE ? null : CollectionId.parse(value),
                });
              }}
            />
          </div>
        ) : null}
        <ToolAction action="review.tag" label={label} />
        <Checkbox
          isSelected={suggestAfterwards}
          onChange={(isOn) => {
            prepare.mutate({ id, suggestAfterwards: isOn });
          }}
        >
          Suggest claims afterwards
        </Checkbox>
      </div>
    </div>
  );
}
