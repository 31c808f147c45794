import type { ReactElement } from 'react';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import type { Question } from '../../../../shared/domain/question.ts';
import { undoLast } from '../../services/history.ts';
import { goToTrash } from '../../services/navigation.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import { SectionHead } from './section-head.tsx';
import { TableSummary } from './table-summary.tsx';
import styles from './question-room.module.css';

interface TableSectionProps {
  readonly question: Question;
  /** Null where it has none, while it is in the trash, and until it is known. */
  readonly table: EvidenceTable | null;
}

/** The evidence table of the question in short, or the one button that makes it. */
export function TableSection({ question, table }: TableSectionProps): ReactElement {
  const make = useCommand('questions.makeTable');
  const title = question.table?.title ?? '';
  const detail = title === question.text ? '' : title;
  return (
    <section aria-label="Its table">
      <SectionHead title="Its table" detail={detail}>
        {table && table.columns.length > 0 ? (
          <ToolAction action="question.analysis" label="Analysis" />
        ) : null}
      </SectionHead>
      {question.table === null ? (
        <div className={styles.offer}>
          <p>
            The table has an article in each line, and what it states in the cells, by its quotes.
          </p>
          <Button
            variant="primary"
            onPress={() => {
              make.mutate(
                { id: question.id },
                {
                  onSuccess: () => {
                    showToast({
                      message: 'Table made: add the articles that look relevant',
                      undo: () => void undoLast(),
                    });
                  },
                },
              );
            }}
            isDisabled={make.isPending}
          >
            Make its table
          </Button>
        </div>
      ) : question.table.inTrash ? (
        <div className={styles.offer}>
          <p>Its table is in the trash.</p>
          <Button onPress={goToTrash}>Go to the trash</Button>
        </div>
      ) : table === null ? null : table.columns.length === 0 ? (
        <p className={styles.quiet}>
          No article is in it yet. Add those that look relevant, or open the table to add others.
        </p>
      ) : (
        <TableSummary table={table} />
      )}
    </section>
  );
}
