import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import type { Attribute } from '../../../../shared/domain/attribute.ts';
import type { EvidenceTable, TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { nameOfRow } from '../../../../shared/domain/table-rows.ts';
import type { ArticleId, TableId } from '../../../../shared/domain/ids.ts';
import { goToLibrary } from '../../services/navigation.ts';
import { useStore } from '../../services/store.ts';
import { useLeaveWhenGone } from '../../services/use-leave-when-gone.ts';
import { useCall } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { AnalysisView } from './analysis/analysis-view.tsx';
import { claimOfMark } from './analysis/claim-of-mark.ts';
import {
  keepWidths,
  setColumnWidth,
  useColumnWidths,
  widenColumns,
  widenHeads,
} from './column-widths.ts';
import { DetailBar } from './detail-bar.tsx';
import { EvidenceDialogs, type DialogName } from './evidence-dialogs.tsx';
import { EvidenceGrid } from './evidence-grid.tsx';
import { FoundBar } from './feed/found-bar.tsx';
import { useFound } from './feed/use-found.ts';
import { FilterBar } from './filter-bar.tsx';
import { topicOfSilence, type Stop } from './grid-model.ts';
import { firstOf, settle, stopAt, type Place } from './moves.ts';
import { useShownTable, type ShownTable } from './shown-table.ts';
import { showAnalysis, useTableView, type TableView as View } from './table-views.ts';
import { TableTools } from './table-tools.tsx';
import { useCellActions } from './use-cell-actions.ts';
import { TurnedGrid } from './turned-grid.tsx';
import { useArrangeActions } from './use-arrange-actions.ts';
import { useTableActions } from './use-table-actions.ts';
import styles from './evidence-room.module.css';

interface EvidenceRoomProps {
  readonly tableId: TableId;
  /** Whether it comes up with its analysis; else it is as it was left. */
  readonly showsAnalysis: boolean;
}

/** Articles side by side: what each states on the same things, with its quotes. */
export function EvidenceRoom({ tableId, showsAnalysis }: EvidenceRoomProps): ReactElement {
  useEffect(() => {
    if (showsAnalysis) showAnalysis(tableId);
  }, [tableId, showsAnalysis]);
  return <TableView key={tableId} tableId={tableId} />;
}

/** The article of a column and that of the next one, in their order; of the last column the one before. */
function neighboursOf(
  columns: readonly TableColumn[],
  column: TableColumn | null,
): readonly [ArticleId, ArticleId] | null {
  const at = column === null ? -1 : columns.indexOf(column);
  const first = Math.min(at, columns.length - 2);
  const [left, right] = [columns[first], columns[first + 1]];
  return at < 0 || !left || !right ? null : [left.articleId, right.articleId];
}

/** Where the kept cell stands now, or else what stands in its place. */
function placeOf({ table, rows }: ShownTable, { place, cell }: View): Place | null {
  const column = table.columns.findIndex(({ articleId }) => articleId === cell?.articleId);
  const row = rows.findIndex(({ key }) => key === cell?.row);
  return settle(rows, {
    ...place,
    column: column === -1 ? place.column : column,
    row: row === -1 ? place.row : row,
  });
}

function TableView({ tableId }: Pick<EvidenceRoomProps, 'tableId'>): ReactElement {
  const query = useCall('evidence.get', { id: tableId });
  const table = query.data ?? null;
  useLeaveWhenGone(query, {
    leave: () => {
      useStore.setState({ lastTableId: null });
      goToLibrary();
    },
    words: 'The evidence table is no longer in the library.',
  });
  const [view, change] = useTableView(tableId);
  const widths = useColumnWidths(tableId);
  const { onlyDifferences: differences, analysis, suggestedToo, mark } = view;
  const Grid = view.turned ? TurnedGrid : EvidenceGrid;
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const grid = useRef<HTMLTableElement>(null);

  const shown = useShownTable(table, view);
  const rows = shown?.rows ?? [];
  const columns = shown?.table.columns ?? [];
  const place = shown && placeOf(shown, view);
  const onPlace = (next: Place): void => {
    const articleId = columns[next.column]?.articleId;
    const row = rows[next.row]?.key;
    const cell = articleId !== undefined && row !== undefined ? { articleId, row } : null;
    change({ place: next, cell });
  };
  const inHand = useFound(tableId);
  const { found } = inHand;
  const [asked, setAsked] = useState(0);
  const openFilter = (): void => {
    change({ filter: view.filter ?? '' });
    setAsked((before) => before + 1);
  };
  const closeFilter = (): void => change({ filter: null });
  const marked = analysis && table ? claimOfMark(table, mark) : null;
  const stop: Stop | null = analysis
    ? marked && { of: 'claim', claim: marked.claim }
    : stopAt(rows, place);
  const column = analysis
    ? (marked?.column ?? null)
    : place
      ? (columns[place.column] ?? null)
      : null;

  const row = analysis || !place ? null : (rows[place.row]?.row ?? null);
  const name = row && table ? nameOfRow(row, table.attributes) : '';
  const unanswered = attributeAsked(table, stop);
  const cell = useCellActions({
    name,
    stop,
    column,
    canFill: unanswered !== null,
    onEdit: () => setDialog(unanswered ? 'fill' : 'claim'),
  });
  const { onMove } = useArrangeActions({
    table,
    columns,
    rows,
    place: analysis ? null : place,
  });
  useTableActions({
    tableId,
    onDialog: setDialog,
    onDifferences: analysis ? null : () => change({ onlyDifferences: !differences }),
    onWidth: analysis ? null : (steps) => widenColumns(tableId, steps),
    onHeadsWidth: analysis
      ? null
      : (steps) => widenHeads(tableId, view.turned ? 'articles' : 'rows', steps),
    onTurn: analysis ? null : () => change({ turned: !view.turned }),
    onView: () => change({ analysis: !analysis }),
    onFilter: analysis ? null : openFilter,
    neighbours: neighboursOf(columns, column),
    onSuggestedToo: analysis ? () => change({ suggestedToo: !suggestedToo }) : null,
  });
  const onSelect = useCallback((key: string) => change({ mark: key }), [change]);

  if (query.error && !table) {
    return (
      <main className={styles.message}>
        <InlineError message={query.error.message}>
          <Button onPress={goToLibrary}>Back to the library</Button>
        </InlineError>
      </main>
    );
  }
  if (!table || !shown) return <main className={styles.message} aria-busy="true" />;
  return (
    <main className={styles.room} aria-label={`Evidence table: ${table.title}`}>
      <TableTools
        table={table}
        differences={differences}
        turned={view.turned}
        analysis={analysis}
        suggestedToo={suggestedToo}
        onAnalysis={(wantsAnalysis) => change({ analysis: wantsAnalysis })}
      />
      <div>
        {view.filter === null || analysis ? null : (
          <FilterBar
            words={view.filter}
            by={view.filterBy}
            all={{ articles: table.columns.length, rows: table.rows.length }}
            shown={shown}
            asked={asked}
            onWords={(filter) => change({ filter })}
            onBy={(filterBy) => change({ filterBy })}
            onEnter={() => {
              const first = shown.found && firstOf(rows, shown.found);
              if (first) onPlace(first);
            }}
            onClose={closeFilter}
          />
        )}
        {found ? (
          <FoundBar
            found={found}
            isAdding={inHand.isChanging}
            onAdd={() => inHand.add(found.fitting)}
            onChoose={() => setDialog('found')}
          />
        ) : null}
      </div>
      {table.columns.length === 0 ? (
        <NoArticles onAdd={() => setDialog('articles')} />
      ) : analysis ? (
        <AnalysisView
          table={table}
          suggestedToo={suggestedToo}
          selected={mark}
          onSelect={onSelect}
          onOpen={cell.open}
        />
      ) : shown.found?.size === 0 ? (
        <EmptyState
          title={`No cell has “${(view.filter ?? '').trim()}”`}
          actions={<Button onPress={closeFilter}>Show all cells</Button>}
        />
      ) : rows.length === 0 ? (
        <EmptyState
          title="The articles do not differ in any row"
          actions={
            <Button onPress={() => change({ onlyDifferences: false })}>Show all rows</Button>
          }
        />
      ) : (
        <Grid
          gridRef={grid}
          table={shown.table}
          rows={rows}
          found={shown.found}
          widths={widths}
          onWidth={(key, width) => setColumnWidth(tableId, key, width)}
          onWidthEnd={keepWidths}
          onMove={onMove}
          place={place}
          onPlace={onPlace}
          onUnfilter={view.filter === null ? null : closeFilter}
          onOpen={cell.open}
          onConfirm={cell.accept}
          onLook={cell.look}
        />
      )}
      {stop && column ? (
        <DetailBar name={name} stop={stop} column={column} actions={cell} />
      ) : (
        <div className={styles.detail} />
      )}
      {dialog ? (
        <EvidenceDialogs
          name={dialog}
          table={table}
          claim={stop?.of === 'claim' ? stop.claim : null}
          asked={unanswered}
          column={column}
          found={found}
          onDialog={setDialog}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </main>
  );
}

/** The attribute that a cell waits for an answer to; null where it waits for none. */
function attributeAsked(table: EvidenceTable | null, stop: Stop | null): Attribute | null {
  if (!table || !stop || stop.of === 'noText') return null;
  const id = topicOfSilence(stop)?.attributeId ?? null;
  return table.attributes.find((attribute) => attribute.id === id) ?? null;
}

function NoArticles({ onAdd }: { readonly onAdd: () => void }): ReactElement {
  return (
    <div className={styles.message}>
      <EmptyState
        title="No articles in this table yet"
        actions={
          <Button variant="primary" chord="Shift+A" onPress={onAdd}>
            Add articles
          </Button>
        }
      >
        <p>
          Put two or more articles beside each other to see what each states, and what it leaves
          out.
        </p>
      </EmptyState>
    </div>
  );
}
