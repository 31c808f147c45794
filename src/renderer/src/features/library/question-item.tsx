import type { KeyboardEvent, ReactElement } from 'react';
import type { QuestionSummary } from '../../../../shared/domain/question.ts';
import { useCommand } from '../../lib/api.ts';
import { openContextMenu } from '../../services/context-menu.ts';
import { undoLast } from '../../services/history.ts';
import { goToQuestion } from '../../services/navigation.ts';
import { showOverlay, useStore } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { SidebarItem } from './sidebar-item.tsx';

interface QuestionItemProps {
  readonly question: QuestionSummary;
}

/** A question in the sidebar: F2 asks it in other words, Delete moves it to the trash. */
export function QuestionItem({
  question: { id, text, articleCount },
}: QuestionItemProps): ReactElement {
  const trash = useCommand('questions.trash');
  const isCurrent = useStore(({ room }) => room.name === 'question' && room.questionId === id);
  const open = (): void => {
    goToQuestion(id);
  };
  const rename = (): void => {
    showOverlay({ name: 'renameQuestion', question: { id, text } });
  };
  const remove = (): void => {
    trash.mutate(
      { ids: [id] },
      {
        onSuccess: () => {
          showToast({
            message: `Moved to the trash: the question ${text}`,
            undo: () => void undoLast(),
          });
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') rename();
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
  };
  return (
    <SidebarItem
      name={text}
      count={articleCount}
      isCurrent={isCurrent}
      isTabStop={isCurrent}
      onPress={open}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        openContextMenu(event, event.currentTarget, {
          label: `Question ${text}`,
          lines: [
            { id: 'open', label: 'Open', run: open },
            { id: 'rename', label: 'Other words…', key: 'question.rename', run: rename },
            { id: 'remove', label: 'Move to the trash', key: 'item.trash', run: remove },
          ],
        });
      }}
    />
  );
}
