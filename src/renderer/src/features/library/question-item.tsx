import type { ReactElement } from 'react';
import type { QuestionSummary } from '../../../../shared/domain/question.ts';
import { useCommand } from '../../lib/api.ts';
import { goToQuestion } from '../../services/navigation.ts';
import { showOverlay, useStore } from '../../services/store.ts';
import { ThingItem } from './thing-item.tsx';

interface QuestionItemProps {
  readonly question: QuestionSummary;
}

/** A question in the sidebar. */
export function QuestionItem({
  question: { id, text, articleCount },
}: QuestionItemProps): ReactElement {
  const trash = useCommand('questions.trash');
  const isCurrent = useStore(({ room }) => room.name === 'question' && room.questionId === id);
  return (
    <ThingItem
      name={text}
      articleCount={articleCount}
      isCurrent={isCurrent}
      label={`Question ${text}`}
      inWords={`the question ${text}`}
      onOpen={() => {
        goToQuestion(id);
      }}
      onRename={() => {
        showOverlay({ name: 'renameQuestion', question: { id, text } });
      }}
      renaming={{ label: 'Other words…', key: 'question.rename' }}
      trash={(onSuccess) => {
        trash.mutate({ ids: [id] }, { onSuccess });
      }}
    />
  );
}
