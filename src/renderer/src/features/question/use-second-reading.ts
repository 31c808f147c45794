import type { Question } from '../../../../shared/domain/question.ts';
import type { ReadingVerdict, SecondReading } from '../../../../shared/domain/second-reading.ts';
import { useActions } from '../../services/actions.ts';
import { sayChanged } from '../../services/changed.ts';
import { undoLast } from '../../services/history.ts';
import { openArticle } from '../../services/store.ts';
import { openCell } from './open-cell.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';

type Difference = SecondReading['differences'][number];

/** What can be done with the second reading of a question. */
interface Reading {
  readonly end: () => void;
  /** The first difference that is not settled; null where there is none. */
  readonly inHand: Difference | null;
  readonly settle: (verdict: ReadingVerdict) => void;
}

const NOTHING_OPEN = 'No disagreement is open';

/** Begins and ends second readings, and settles what they differ in, one by one. */
export function useSecondReading(question: Question, reading: SecondReading | null): Reading {
  const { id } = question;
  const begin = useCommand('questions.beginReading');
  const end = useCommand('questions.endReading');
  const settle = useCommand('questions.settleReading');
  const inHand = reading?.differences.find(({ settled }) => settled === null) ?? null;
  const settleAs = (verdict: ReadingVerdict): void => {
    if (!inHand) return;
    const { articleId, key: attribute, title } = inHand;
    settle.mutate(
      { id, articleId, attribute, verdict },
      {
        onSuccess: () => {
          showToast({ message: `Settled: ${title}`, undo: () => void undoLast() });
          if (verdict === 'anew') openArticle(articleId);
        },
      },
    );
  };
  const disabled = inHand ? null : NOTHING_OPEN;
  const verdict = (of: ReadingVerdict) => ({
    run: () => {
      settleAs(of);
    },
    disabled,
  });
  const endReading = (): void => {
    end.mutate(
      { id },
      {
        onSuccess: (answer) => {
          sayChanged(answer, 'Second reading ended');
        },
      },
    );
  };
  useActions({
    'question.reading': {
      run: () => {
        if (question.isReadAgain) {
          endReading();
          return;
        }
        begin.mutate(
          { id },
          {
            onSuccess: (answer) => {
              sayChanged(answer, 'Second reading begun: the first claims are hidden');
            },
          },
        );
      },
      disabled:
        question.table?.inTrash === false ? null : 'The question has no table yet: make one first',
    },
    'question.first': verdict('first'),
    'question.second': verdict('second'),
    'question.anew': verdict('anew'),
    'question.leaveOpen': verdict('open'),
    'question.sentence': {
      run: () => {
        if (inHand) openCell(inHand);
      },
      disabled,
    },
  });
  return { end: endReading, inHand, settle: settleAs };
}
