import type { ReactElement } from 'react';
import { MOST_ARTICLES } from '../../../../../shared/domain/evidence-table.ts';
import type { TableId } from '../../../../../shared/domain/ids.ts';
import { useCall } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import dialogs from '../dialogs.module.css';
import { nameOfSearch } from './found-bar.tsx';
import { useFound, type Found } from './use-found.ts';

interface FoundDialogProps {
  readonly tableId: TableId;
  /** Goes to the dialog that says what feeds the table. */
  readonly onSearch: () => void;
  readonly onClose: () => void;
}

/** So many are listed at once; the others move up as these are decided. */
const LISTED = 50;

function subtitleOf(found: Found['found']): string {
  if (!found) return 'No search feeds the table.';
  const by = nameOfSearch(found);
  return found.total === 0
    ? `Nothing else is found by ${by}.`
    : `${plural(found.total, 'article')} found by ${by}.`;
}

/** What the search of a table finds, one by one: it comes into the table, or is left out of it. */
export function FoundDialog({ tableId, onSearch, onClose }: FoundDialogProps): ReactElement {
  const inHand = useFound(tableId);
  const { found, isChanging, add, leaveOut } = inHand;
  const ids = (found?.fitting ?? []).toReversed().slice(0, LISTED);
  const rows = useCall('articles.rows', { ids }, { enabled: ids.length > 0, keepPrevious: true });
  const listed = (rows.data ?? []).filter((row) => ids.includes(row.id));
  const fitting = found?.fitting ?? [];
  return (
    <ModalDialog
      title="Found for the table"
      subtitle={subtitleOf(found)}
      width={640}
      onClose={onClose}
      actions={
        <>
          {fitting.length === 0 ? null : (
            <Button variant="primary" isDisabled={isChanging} onPress={() => add(fitting)}>
              Add {fitting.length === 1 ? 'it' : `all ${fitting.length.toLocaleString('en')}`}
            </Button>
          )}
          <Button onPress={onSearch}>{found ? 'Change the search' : 'Choose a search'}</Button>
          <Button variant="plain" chord="Escape" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <ul className={dialogs.list} aria-label="Found articles">
        {listed.map((row) => (
          <li key={row.id} className={dialogs.item}>
            <span className={dialogs.name}>
              {row.title}{' '}
              <small>{[row.source, row.year].filter((part) => part !== null).join(', ')}</small>
            </span>
            <span className={dialogs.order}>
              <Button
                variant="plain"
                label={`Add “${row.title}”`}
                isDisabled={isChanging}
                onPress={() => add([row.id])}
              >
                Add
              </Button>
              <Button
                variant="plain"
                label={`Leave out “${row.title}”`}
                isDisabled={isChanging}
                onPress={() => leaveOut([row.id], true)}
              >
                Leave out
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {fitting.length > listed.length ? (
        <p className={dialogs.quiet}>The newest {listed.length} are shown.</p>
      ) : null}
      {found && found.leftOut.length > 0 ? (
        <p className={dialogs.define}>
          {plural(found.leftOut.length, 'article')} that it finds{' '}
          {found.leftOut.length === 1 ? 'is' : 'are'} left out.{' '}
          <Button
            variant="plain"
            isDisabled={isChanging}
            onPress={() => leaveOut(found.leftOut.slice(0, MOST_ARTICLES), false)}
          >
            Offer {found.leftOut.length === 1 ? 'it' : 'them'} again
          </Button>
        </p>
      ) : null}
    </ModalDialog>
  );
}
