import { useState, type ReactElement } from 'react';
import type { SavedSearchId, TableId } from '../../../../../shared/domain/ids.ts';
import { sayQuery } from '../../../../../shared/domain/query/explain.ts';
import { parseQuery } from '../../../../../shared/domain/query/parse.ts';
import type { SavedQuestion } from '../../../../../shared/domain/saved-search.ts';
import type { FoundForTable, TableSearch } from '../../../../../shared/domain/table-search.ts';
import { useCall, useCommand } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { undoLast } from '../../../services/history.ts';
import { useSavedSearches } from '../../../services/saved-searches.ts';
import { showToast } from '../../../services/toast.ts';
import { Button } from '../../../ui/button.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import dialogs from '../dialogs.module.css';

interface SearchDialogProps {
  readonly tableId: TableId;
  /** What feeds the table now; null for no search. */
  readonly found: FoundForTable | null;
  readonly onClose: () => void;
}

/** The choice of words of one’s own, among saved searches. */
const OWN = 'own';

/** Which search feeds a table: a saved one, or words that are written for it. */
export function SearchDialog({ tableId, found, onClose }: SearchDialogProps): ReactElement {
  const saved = useSavedSearches();
  const before = found?.search ?? null;
  const [chosen, setChosen] = useState<SavedSearchId | typeof OWN>(
    before?.of === 'saved' ? before.id : OWN,
  );
  const [query, setQuery] = useState(before?.of === 'query' ? before.query : '');
  const set = useCommand('evidence.setSearch');
  const ofSaved = saved.find(({ id }) => id === chosen);
  const asks: SavedQuestion = ofSaved?.asks ?? { of: 'search', query, order: 'relevance' };
  const isEmpty = !ofSaved && query.trim() === '';
  const count = useCall('searches.count', { asks }, { enabled: !isEmpty, keepPrevious: true }).data;
  const send = (search: TableSearch | null, message: string): void => {
    set.mutate(
      { id: tableId, search },
      {
        onSuccess: () => {
          onClose();
          showToast({ message, undo: () => void undoLast() });
        },
      },
    );
  };
  const save = (): void => {
    if (isEmpty || set.isPending) return;
    send(
      ofSaved ? { of: 'saved', id: ofSaved.id } : { of: 'query', query },
      `The table is fed by ${ofSaved?.name ?? query.trim()}`,
    );
  };
  return (
    <ModalDialog
      title="Feed the table by a search"
      subtitle="The table tells when the search finds more, now and later. Nothing comes in or goes by itself."
      width={560}
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <Button
            variant="primary"
            chord="Mod+Enter"
            onPress={save}
            isDisabled={isEmpty || set.isPending}
            reason={isEmpty ? 'Write what to search for' : ''}
          >
            Save
          </Button>
          {before === null ? null : (
            <Button
              isDisabled={set.isPending}
              onPress={() => send(null, 'No search feeds the table any more')}
            >
              Feed it no more
            </Button>
          )}
          <Button variant="plain" chord="Escape" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={dialogs.finder}>
        {saved.length === 0 ? null : (
          <Select
            label="Search"
            options={[
              { value: OWN, label: 'Words for this table' },
              ...saved.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={chosen}
            onChange={setChosen}
          />
        )}
        {ofSaved ? null : (
          <TextField
            label="Asks"
            value={query}
            onChange={setQuery}
            placeholder="For example species:mouse “body weight”"
            maxLength={2000}
            autoFocus
            onEnter={save}
          />
        )}
      </div>
      <p className={dialogs.quiet} role="status">
        {isEmpty
          ? 'As in the search box: words, and fields such as tag:sleep or n>=50.'
          : `Asks for ${asks.query === '' ? 'all of its list' : sayQuery(parseQuery(asks.query))}${count ? `: ${plural(count.articles, 'article')}${count.isCapped ? ' or more' : ''}` : ''}.`}
      </p>
    </ModalDialog>
  );
}
