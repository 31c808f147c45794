import { useQueries } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Article } from '../../../../shared/domain/article.ts';
import type { ArticleId, CollectionId } from '../../../../shared/domain/ids.ts';
import { undoLast } from '../../app/history.ts';
import { closeOverlay } from '../../app/store.ts';
import { showToast } from '../../app/toast.ts';
import { call, queryKey, useCall, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { nestCollections } from './collection-tree.ts';
import { ShareChoices } from './share-choices.tsx';
import { TagAdder } from './tag-adder.tsx';
import { shareOf, withChoice, type Changes } from './tag-state.ts';
import styles from './dialogs.module.css';

/** Beyond this many articles the dialog does not read what each has, and shows plain boxes. */
const MOST_READ = 40;

interface TagsDialogProps {
  readonly articleIds: readonly ArticleId[];
}

/** Tags and collections of one article or of many. */
export function TagsDialog({ articleIds }: TagsDialogProps): ReactElement {
  const overview = useCall('library.overview', {}).data;
  const articles = useArticles(articleIds.length <= MOST_READ ? articleIds : []);
  const [tags, setTags] = useState<Changes<string>>({ add: new Set(), remove: new Set() });
  const [collections, setCollections] = useState<Changes<CollectionId>>({
    add: new Set(),
    remove: new Set(),
  });
  const tag = useCommand('articles.tag');
  const assign = useCommand('collections.assign');

  const allTags = [
    ...new Set([
      ...(overview?.tags ?? []).map((one) => one.name),
      ...articles.flatMap((article) => article.tags),
      ...tags.add,
    ]),
  ].toSorted((a, b) => a.localeCompare(b, 'en'));
  const changed = tags.add.size + tags.remove.size + collections.add.size + collections.remove.size;

  const save = async (): Promise<void> => {
    const ids = [...articleIds];
    if (tags.add.size + tags.remove.size > 0) {
      await tag.mutateAsync({ ids, add: [...tags.add], remove: [...tags.remove] });
    }
    if (collections.add.size + collections.remove.size > 0) {
      await assign.mutateAsync({ ids, add: [...collections.add], remove: [...collections.remove] });
    }
    closeOverlay();
    if (changed > 0) {
      showToast({
        message: `${plural(articleIds.length, 'article')} filed`,
        undo: () => void undoLast(),
      });
    }
  };
  const trySave = (): void => {
    save().catch(() => undefined);
  };

  const tagsOf = articles.map((article) => article.tags);
  const collectionsOf = articles.map((article) => article.collections);
  const nested = nestCollections(overview?.collections ?? []);
  return (
    <ModalDialog
      title="Tags and collections"
      subtitle={
        articles.length === 1 ? articles[0]?.csl.title : plural(articleIds.length, 'article')
      }
      onClose={closeOverlay}
      onSubmit={trySave}
      actions={
        <>
          <Button variant="primary" chord="Mod+Enter" onPress={trySave}>
            Save
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Cancel
          </Button>
        </>
      }
    >
      <section className={styles.part} aria-labelledby="tags-part">
        <h3 id="tags-part">Tags</h3>
        <TagAdder
          known={allTags}
          onAdd={(name) => {
            setTags((before) => withChoice(name, true, shareOf(name, tagsOf), before));
          }}
        />
        <ShareChoices
          things={allTags.map((name) => ({ id: name, name, depth: 0 }))}
          owned={tagsOf}
          changes={tags}
          onChange={setTags}
          columns={2}
        />
      </section>
      {nested.length > 0 ? (
        <section className={styles.part} aria-labelledby="collections-part">
          <h3 id="collections-part">Collections</h3>
          <ShareChoices
            things={nested}
            owned={collectionsOf}
            changes={collections}
            onChange={setCollections}
            columns={1}
          />
        </section>
      ) : null}
    </ModalDialog>
  );
}

function useArticles(ids: readonly ArticleId[]): readonly Article[] {
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: queryKey('articles.get', { id }),
      queryFn: ({ signal }: { signal: AbortSignal }) => call('articles.get', { id }, signal),
    })),
  });
  return answers.flatMap((answer) => (answer.data ? [answer.data] : []));
}
