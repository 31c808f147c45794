import { useMemo, type ReactElement } from 'react';
import { countClaims, describeClaimCounts } from '../../../../shared/domain/claim-counts.ts';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import { plural } from '../../lib/format.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { SegmentSwitch } from '../../ui/segment-switch.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import styles from './evidence-room.module.css';

interface TableToolsProps {
  readonly table: EvidenceTable;
  readonly differences: boolean;
  readonly turned: boolean;
  readonly analysis: boolean;
  readonly suggestedToo: boolean;
  readonly onAnalysis: (analysis: boolean) => void;
}

function summarise(table: EvidenceTable): string {
  return [
    plural(table.columns.length, 'article'),
    plural(table.rows.length, 'attribute'),
    describeClaimCounts(countClaims(table.columns.flatMap((column) => column.claims))),
  ].join(', ');
}

/** The title of the table, what is in it, and what can be done with it. */
export function TableTools({
  table,
  differences,
  turned,
  analysis,
  suggestedToo,
  onAnalysis,
}: TableToolsProps): ReactElement {
  const viewKey = useKeyOf('evidence.view');
  const summary = useMemo(() => summarise(table), [table]);
  return (
    <header className={styles.tools}>
      <h1 className={styles.tableTitle} title={table.title}>
        {table.title}
      </h1>
      <span className={styles.summary}>{summary}</span>
      <div className={styles.toolActions} role="group" aria-label="Table">
        <SegmentSwitch
          label="Show"
          segments={[
            { value: 'table', label: 'Table' },
            { value: 'analysis', label: 'Analysis' },
          ]}
          value={analysis ? 'analysis' : 'table'}
          onChange={(view) => onAnalysis(view === 'analysis')}
          chord={viewKey}
        />
        <ToolAction action="evidence.rename" label="Rename" />
        <ToolAction action="evidence.addArticle" label="Articles" />
        {analysis ? (
          <ToolAction action="evidence.suggestedToo" label="Suggested too" pressed={suggestedToo} />
        ) : (
          <>
            <ToolAction action="evidence.addRow" label="Rows" />
            <ToolAction action="list.filter" label="Filter" />
            <ToolAction action="evidence.turn" label="Articles as rows" pressed={turned} />
            <ToolAction
              action="evidence.differences"
              label="Only differences"
              pressed={differences}
            />
          </>
        )}
        <ToolAction action="export.open" label="Export notes" />
      </div>
    </header>
  );
}
