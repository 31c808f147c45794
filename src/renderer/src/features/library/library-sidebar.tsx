import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { ArticleScope } from '../../../../shared/domain/article.ts';
import type { LibraryOverview } from '../../../../shared/domain/library.ts';
import { goToTrash, showScope } from '../../services/navigation.ts';
import { useOpenSearch, useSavedSearches } from '../../services/saved-searches.ts';
import { useFolded } from '../../services/folded-collections.ts';
import { showOverlay, useStore } from '../../services/store.ts';
import { useCall } from '../../lib/api.ts';
import type { CollectionId } from '../../../../shared/domain/ids.ts';
import { droppedCollection, holdsCollection } from './collection-drag.ts';
import { CollectionItem } from './collection-item.tsx';
import { nestCollections, unfolded } from './collection-tree.ts';
import { QuestionItem } from './question-item.tsx';
import { SavedSearchItem } from './saved-search-item.tsx';
import { SidebarItem } from './sidebar-item.tsx';
import { useMoveCollection } from './use-move-collection.ts';
import { TableItem } from './table-item.tsx';
import { TagItem } from './tag-item.tsx';
import styles from './sidebar.module.css';

interface LibrarySidebarProps {
  /** What stands at its right edge: the line that resizes it. */
  readonly edge: ReactNode;
}

/** The library and all the ways into it. */
export function LibrarySidebar({ edge }: LibrarySidebarProps): ReactElement {
  const overview = useCall('library.overview', {}).data;
  const questions = useCall('questions.list', {}).data ?? [];
  const saved = useSavedSearches();
  const isSavedOpen = useOpenSearch() !== null;
  const scope = useStore((state) => state.scope);
  const room = useStore((state) => state.room.name);

  const isCurrent = (wanted: ArticleScope): boolean =>
    room === 'library' && !isSavedOpen && JSON.stringify(wanted) === JSON.stringify(scope);
  const listed = room === 'trash' || room === 'question' || isListed(scope, overview);
  const toScope = (name: string, wanted: ArticleScope, count: number | null): ReactElement => (
    <SidebarItem
      key={name}
      name={name}
      count={count}
      isCurrent={isCurrent(wanted)}
      isTabStop={isCurrent(wanted) || (wanted.of === 'all' && !listed && !isSavedOpen)}
      onPress={() => {
        showScope(wanted);
      }}
    />
  );

  const nested = useMemo(() => nestCollections(overview?.collections ?? []), [overview]);
  const folded = useFolded((state) => state.folded);
  const move = useMoveCollection();

  if (!overview) return <nav className={styles.pane} aria-label="Library" />;
  return (
    <nav className={styles.pane} aria-label="Library">
      <div className={styles.sidebar}>
        <ul>
          {toScope('Inbox', { of: 'status', status: 'inbox' }, overview.inbox)}
          {toScope('Reading', { of: 'status', status: 'reading' }, overview.reading)}
          {toScope('Read', { of: 'status', status: 'read' }, overview.read)}
          {toScope('All articles', { of: 'all' }, overview.articles)}
          {toScope('To decide', { of: 'to_decide' }, overview.toDecideArticles)}
        </ul>
        {questions.length > 0 ? (
          <Section
            title="Questions"
            action={
              <AddButton
                label="New question"
                onPress={() => {
                  showOverlay({ name: 'newQuestion' });
                }}
              />
            }
          >
            {questions.map((question) => (
              <QuestionItem key={question.id} question={question} />
            ))}
          </Section>
        ) : null}
        {saved.length > 0 ? (
          <Section title="Saved searches">
            {saved.map((one) => (
              <SavedSearchItem key={one.id} saved={one} all={saved} />
            ))}
          </Section>
        ) : null}
        <Section
          title="Collections"
          onCollection={(id) => {
            const dropped = nested.find((one) => one.id === id);
            if (dropped && dropped.parentId !== null) move(dropped, null);
          }}
          action={
            <AddButton
              label="New collection"
              onPress={() => {
                showOverlay({ name: 'newCollection' });
              }}
            />
          }
        >
          {unfolded(nested, folded).map((collection) => {
            const current = isCurrent({ of: 'collection', id: collection.id });
            return (
              <CollectionItem
                key={collection.id}
                collection={collection}
                all={nested}
                isCurrent={current}
                isTabStop={current}
              />
            );
          })}
        </Section>
        {overview.tags.length > 0 ? (
          <Section title="Tags">
            {overview.tags.map((tag) => (
              <TagItem
                key={tag.name}
                tag={tag}
                isCurrent={isCurrent({ of: 'tag', tag: tag.name })}
              />
            ))}
          </Section>
        ) : null}
        <Section title="To check">
          {toScope('No claims yet', { of: 'no_claims' }, overview.noClaimsArticles)}
          {overview.noTextArticles > 0 || isCurrent({ of: 'no_text' })
            ? toScope('Without a text', { of: 'no_text' }, overview.noTextArticles)
            : null}
          {overview.brokenArticles > 0 || isCurrent({ of: 'broken_quotes' })
            ? toScope('Broken quotes', { of: 'broken_quotes' }, overview.brokenArticles)
            : null}
        </Section>
        {overview.tables.length > 0 ? (
          <Section title="Evidence tables">
            {overview.tables.map((table) => (
              <TableItem key={table.id} table={table} />
            ))}
          </Section>
        ) : null}
        <ul className={styles.foot}>
          <SidebarItem
            name="Trash"
            count={overview.trash}
            counted="thing"
            isCurrent={room === 'trash'}
            isTabStop={room === 'trash'}
            onPress={goToTrash}
          />
        </ul>
      </div>
      {edge}
    </nav>
  );
}

/** Whether the scope has a line in the sidebar; a tag goes away with its last article. */
function isListed(scope: ArticleScope, overview: LibraryOverview | undefined): boolean {
  if (scope.of === 'collection')
    return overview?.collections.some((one) => one.id === scope.id) ?? false;
  if (scope.of === 'tag') return overview?.tags.some((tag) => tag.name === scope.tag) ?? false;
  return true;
}

interface AddButtonProps {
  readonly label: string;
  readonly onPress: () => void;
}

/** Makes a new thing of a section. */
function AddButton({ label, onPress }: AddButtonProps): ReactElement {
  return (
    <button type="button" className={styles.add} aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M6 1v10M1 6h10" />
      </svg>
    </button>
  );
}

interface SectionProps {
  readonly title: string;
  readonly action?: ReactNode;
  /** Takes the collection that is dropped on its head. */
  readonly onCollection?: (id: CollectionId) => void;
  readonly children: ReactNode;
}

function Section({ title, action, onCollection, children }: SectionProps): ReactElement {
  return (
    <div>
      <div
        className={styles.head}
        onDragOver={(event) => {
          if (onCollection && holdsCollection(event)) event.preventDefault();
        }}
        onDrop={(event) => {
          const id = droppedCollection(event);
          if (id === null) return;
          event.preventDefault();
          onCollection?.(id);
        }}
      >
        <h2>{title}</h2>
        {action}
      </div>
      <ul>{children}</ul>
    </div>
  );
}
