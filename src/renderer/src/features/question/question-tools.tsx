import type { ReactElement } from 'react';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import type { Question } from '../../../../shared/domain/question.ts';
import { useActions } from '../../services/actions.ts';
import { undoLast } from '../../services/history.ts';
import { goToAnalysis, goToExport, goToLibrary, goToTable } from '../../services/navigation.ts';
import { showOverlay } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { ToolAction } from '../../ui/tool-action.tsx';
import { useSavingPage } from '../../services/question-page/use-saving-page.ts';
import styles from './question-room.module.css';

interface QuestionToolsProps {
  readonly question: Question;
  /** Null where it has none. */
  readonly table: EvidenceTable | null;
}

/** What the question has, and what can be done with it as a whole. */
export function QuestionTools({ question, table }: QuestionToolsProps): ReactElement {
  const { id, text } = question;
  const trash = useCommand('questions.trash');
  const save = useSavingPage();
  useActions({
    // What is exported here is the page.
    'export.open': { run: () => goToExport({ of: 'question', id }) },
    'question.saveHtml': { run: () => void save(question, 'html') },
    'question.saveMarkdown': { run: () => void save(question, 'markdown') },
    'question.table': {
      run: () => {
        if (table) goToTable(table.id);
      },
      disabled: table ? null : 'The question has no table yet: make one first',
    },
    'question.analysis': {
      run: () => {
        if (table) goToAnalysis(table.id);
      },
      disabled: table ? null : 'The question has no table yet: make one first',
    },
    'question.rename': {
      run: () => {
        showOverlay({ name: 'renameQuestion', question: { id, text } });
      },
    },
    'question.trash': {
      run: () => {
        trash.mutate(
          { ids: [id] },
          {
            onSuccess: () => {
              goToLibrary();
              showToast({
                message: `Moved to the trash: the question ${text}`,
                undo: () => void undoLast(),
              });
            },
          },
        );
      },
    },
  });
  const claims = table?.columns.flatMap((column) => column.claims) ?? [];
  const accepted = claims.filter(({ status }) => status === 'accepted').length;
  const toDecide = claims.length - accepted;
  const summary = table
    ? [
        plural(table.columns.length, 'article'),
        plural(accepted, 'claim'),
        ...(toDecide > 0 ? [`${toDecide.toLocaleString('en')} to decide`] : []),
      ].join(', ')
    : 'no table yet';
  return (
    <div className={styles.tools} role="toolbar" aria-label="Question">
      <b>Question</b>
      <span className={styles.summary}>{summary}</span>
      <div className={styles.toolActions}>
        <ToolAction action="question.notes" label="Write notes" />
        <ToolAction
          action="question.reading"
          label={question.isReadAgain ? 'End the second reading' : 'Second reading'}
          disabled={table ? null : 'The question has no table yet'}
        />
        <ToolAction
          action="question.table"
          label="Open the table"
          disabled={table ? null : 'The question has no table yet'}
        />
        <ToolAction action="export.open" label="Export the page" />
      </div>
    </div>
  );
}
