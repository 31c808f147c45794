import { useState, type ReactElement } from 'react';
import type { ArticleSelection } from '../../../../shared/contract/calls/shapes.ts';
import type { CollectionId } from '../../../../shared/domain/ids.ts';
import { compareWords, foldWords } from '../../../../shared/domain/word-order.ts';
import { sayChanged } from '../../services/changed.ts';
import { closeOverlay } from '../../services/store.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { useLeaveQuestion } from '../../ui/leave-question.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { nestCollections } from './collection-tree.ts';
import { ShareChoices } from './share-choices.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { TagAdder } from './tag-adder.tsx';
import { shareOf, withChoice, type Changes, type Share } from './tag-state.ts';
import styles from './dialogs.module.css';

interface TagsDialogProps {
  readonly articles: ArticleSelection;
}

const signOfTag = (name: string): ReactElement => <TagDot tag={name} />;

/** Tags and collections of one article or of many. */
export function TagsDialog({ articles }: TagsDialogProps): ReactElement {
  const overview = useCall('library.overview', {}).data;
  const named = articles.of === 'these' ? articles.ids.slice(0, 1) : [];
  const [row] = useCall('articles.rows', { ids: named }).data ?? [];
  const filing = useCall('articles.filing', { articles }).data;
  const count = filing?.articles ?? 0;
  const [tags, setTags] = useState<Changes<string>>({ add: new Set(), remove: new Set() });
  const [collections, setCollections] = useState<Changes<CollectionId>>({
    add: new Set(),
    remove: new Set(),
  });
  const file = useCommand('articles.file');

  const allTags = namesOnce([
    ...(overview?.tags ?? []).map((one) => one.name),
    ...(filing?.tags ?? []).map((one) => one.name),
    ...tags.add,
  ]);
  const changed = tags.add.size + tags.remove.size + collections.add.size + collections.remove.size;

  const save = async (): Promise<void> => {
    const answer =
      changed > 0
        ? await file.mutateAsync({
            articles,
            tags: listed(tags),
            collections: listed(collections),
          })
        : null;
    closeOverlay();
    if (answer) sayChanged(answer, `${plural(count, 'article')} filed`);
  };
  const trySave = (): void => {
    save().catch(() => undefined);
  };

  const { leave, question } = useLeaveQuestion({
    unsaved: changed > 0 ? `${plural(changed, 'change')} not saved.` : null,
    onSave: trySave,
    onLeave: closeOverlay,
  });

  const shareOfTag = (name: string): Share =>
    shareOf(filing?.tags.find((one) => isSameTag(one.name, name))?.articles ?? 0, count);
  const shareOfCollection = (id: CollectionId): Share =>
    shareOf(filing?.collections.find((one) => one.id === id)?.articles ?? 0, count);
  const nested = nestCollections(overview?.collections ?? []);
  return (
    <ModalDialog
      title="Tags and collections"
      subtitle={filing && (count === 1 && row ? row.title : plural(count, 'article'))}
      onClose={leave}
      onSubmit={trySave}
      actions={
        question ?? (
          <>
            <Button variant="primary" chord="Mod+Enter" onPress={trySave}>
              Save
            </Button>
            <Button variant="plain" chord="Escape" onPress={leave}>
              Cancel
            </Button>
          </>
        )
      }
    >
      <section className={styles.part} aria-labelledby="tags-part">
        <h3 id="tags-part">Tags</h3>
        <TagAdder
          known={allTags}
          onAdd={(name) => {
            setTags((before) => withChoice(name, true, shareOfTag(name), before));
          }}
        />
        <ShareChoices
          things={allTags.map((name) => ({ id: name, name, depth: 0 }))}
          shareOf={shareOfTag}
          changes={tags}
          onChange={setTags}
          columns={2}
          signOf={signOfTag}
        />
      </section>
      {nested.length > 0 ? (
        <section className={styles.part} aria-labelledby="collections-part">
          <h3 id="collections-part">Collections</h3>
          <ShareChoices
            things={nested}
            shareOf={shareOfCollection}
            changes={collections}
            onChange={setCollections}
            columns={1}
          />
        </section>
      ) : null}
    </ModalDialog>
  );
}

function listed<T>({ add, remove }: Changes<T>): { add: T[]; remove: T[] } {
  return { add: [...add], remove: [...remove] };
}

/** Tags are the same whatever their capitals and accents. */
function isSameTag(one: string, other: string): boolean {
  return foldWords(one) === foldWords(other);
}

function namesOnce(names: readonly string[]): string[] {
  return names
    .filter((name, at) => names.findIndex((other) => isSameTag(other, name)) === at)
    .toSorted(compareWords);
}
