import { useState, type ReactElement, type ReactNode } from 'react';
import { sayQuery } from '../../../../shared/domain/query/explain.ts';
import { writeValue } from '../../../../shared/domain/query/complete.ts';
import { parseQuery } from '../../../../shared/domain/query/parse.ts';
import type { SavedSearchId } from '../../../../shared/domain/ids.ts';
import type { MissingName, SavedQuestion } from '../../../../shared/domain/saved-search.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { undoLast } from '../../services/history.ts';
import { openSavedSearch, useSavedSearches } from '../../services/saved-searches.ts';
import { closeOverlay, useStore } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WarningSign } from '../../ui/warning-sign.tsx';
import styles from './save-search-dialog.module.css';

/** How a query was read, as part of a sentence. */
const readAs = (query: string): string => sayQuery(parseQuery(query));

/** A name to begin with: what is asked, shortened to what a line of the sidebar shows. */
function nameFor({ query }: SavedQuestion): string {
  const words = query.replaceAll(/\s+/g, ' ').trim();
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;
}

/** Gives what is asked a name, under which it is kept. */
export function SaveSearchDialog({ asks }: { readonly asks: SavedQuestion }): ReactElement {
  const [name, setName] = useState(nameFor(asks));
  const save = useCommand('searches.save');
  const submit = (): void => {
    save.mutate(
      { name, asks },
      {
        onSuccess: ({ id }) => {
          closeOverlay();
          useStore.setState({ savedSearchId: id });
          showToast({ message: `Search saved: ${name.trim()}`, undo: () => void undoLast() });
        },
      },
    );
  };
  return (
    <NamedDialog
      title="Save search"
      subtitle={`${asks.of === 'list' ? 'A list' : 'A search'} that stands in the sidebar with the number of articles it finds.`}
      width={480}
      name={name}
      onName={setName}
      isSaving={save.isPending}
      onSave={submit}
    >
      {asks.query === '' ? null : <p className={styles.read}>Asks for {readAs(asks.query)}.</p>}
    </NamedDialog>
  );
}

interface NamedDialogProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly width: number;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly isSaving: boolean;
  /** Called when there is a name, and nothing is being saved. */
  readonly onSave: () => void;
  /** Draws fields below that of the name; Enter in them saves. */
  readonly renderFields?: (onEnter: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** A dialog that gives something a name and saves it. */
function NamedDialog(props: NamedDialogProps): ReactElement {
  const { title, subtitle, width, name, onName, isSaving, onSave, renderFields, children } = props;
  const isReady = name.trim() !== '';
  const submit = (): void => {
    if (isReady && !isSaving) onSave();
  };
  return (
    <ModalDialog
      title={title}
      {...(subtitle === undefined ? {} : { subtitle })}
      width={width}
      onClose={closeOverlay}
      onSubmit={submit}
      actions={
        <>
          <Button
            variant="primary"
            chord="Enter"
            onPress={submit}
            isDisabled={!isReady || isSaving}
            reason={isReady ? '' : 'Type a name'}
          >
            Save
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Name"
          value={name}
          onChange={onName}
          maxLength={200}
          autoFocus
          onEnter={submit}
        />
        {renderFields?.(submit)}
      </div>
      {children}
    </ModalDialog>
  );
}

/** The question without what is gone, or with a name that is nearly the same in its place. */
function mended(asks: SavedQuestion, { span, of }: MissingName, by: string | null): SavedQuestion {
  if (span === null) {
    if (asks.of !== 'list') return asks;
    if (of === 'tag' && by !== null) return { ...asks, scope: { of: 'tag', tag: by } };
    return { ...asks, scope: { of: 'all' } };
  }
  const { query } = asks;
  if (by !== null) {
    return { ...asks, query: query.slice(0, span.start) + writeValue(by) + query.slice(span.end) };
  }
  const part = parseQuery(query).parts.find(
    (one) => one.span.start <= span.start && span.end <= one.span.end,
  );
  const { start, end } = part?.span ?? span;
  const text = `${query.slice(0, start)}${query.slice(end)}`.replaceAll(/\s+/g, ' ').trim();
  return { ...asks, query: text };
}

/** Changes the name of a saved search and what it asks, and mends what is gone. */
export function SavedSearchDialog({ id }: { readonly id: SavedSearchId }): ReactElement | null {
  const saved = useSavedSearches().find((search) => search.id === id);
  if (!saved) return null;
  return <SavedSearchForm key={JSON.stringify(saved)} saved={saved} />;
}

type SavedSearch = ReturnType<typeof useSavedSearches>[number];

function SavedSearchForm({ saved }: { readonly saved: SavedSearch }): ReactElement {
  const [name, setName] = useState(saved.name);
  const [asks, setAsks] = useState(saved.asks);
  const update = useCommand('searches.update');
  const isOpen = useStore((state) => state.savedSearchId === saved.id);
  const count = useCall('searches.count', { asks }, { keepPrevious: true }).data;
  const isAsSaved = JSON.stringify(asks) === JSON.stringify(saved.asks);
  const missing = isAsSaved ? saved.missing : [];
  const submit = (): void => {
    update.mutate(
      { id: saved.id, name, ...(isAsSaved ? {} : { asks }) },
      {
        onSuccess: () => {
          closeOverlay();
          if (isOpen && !isAsSaved) openSavedSearch({ ...saved, asks });
          showToast({ message: `Saved: ${name.trim()}`, undo: () => void undoLast() });
        },
      },
    );
  };
  return (
    <NamedDialog
      title="Saved search"
      width={560}
      name={name}
      onName={setName}
      isSaving={update.isPending}
      onSave={submit}
      renderFields={(onEnter) => (
        <TextField
          label="Asks"
          value={asks.query}
          onChange={(query) => {
            setAsks({ ...asks, query });
          }}
          maxLength={2000}
          onEnter={onEnter}
        />
      )}
    >
      {missing.map((one) => (
        <div key={`${one.of} ${one.name}`} className={styles.missing}>
          <p>
            <WarningSign />
            No {one.of} is called “{one.name}” any more.
          </p>
          <div>
            {one.suggestion === null || (one.span === null && one.of === 'collection') ? null : (
              <Button
                onPress={() => {
                  setAsks(mended(asks, one, one.suggestion));
                }}
              >
                Ask for “{one.suggestion}”
              </Button>
            )}
            <Button
              onPress={() => {
                setAsks(mended(asks, one, null));
              }}
            >
              {one.span === null ? 'Ask all articles' : 'Ask without it'}
            </Button>
          </div>
        </div>
      ))}
      <p className={styles.read} role="status">
        {asks.query === '' ? 'Asks for all of its list' : `Asks for ${readAs(asks.query)}`}
        {count
          ? `: ${count.articles.toLocaleString('en')}${count.isCapped ? '+' : ''} ${count.articles === 1 ? 'article' : 'articles'}.`
          : '.'}
      </p>
    </NamedDialog>
  );
}
