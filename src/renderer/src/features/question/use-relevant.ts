import { useState } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import type {
  Question,
  RelevantArticle,
  RelevantArticles,
} from '../../../../shared/domain/question.ts';
import { useActions } from '../../services/actions.ts';
import { undoLast } from '../../services/history.ts';
import { openArticle } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';

/** The article that is in hand among those that look relevant, and what can be done with it. */
export interface Relevant {
  readonly selected: RelevantArticle | null;
  readonly select: (id: ArticleId) => void;
  readonly add: () => void;
  readonly setAside: () => void;
  readonly open: () => void;
}

const NONE_LEFT = 'No article that looks relevant is in hand';

/** Goes through the articles that look relevant by key; deciding about one goes on to the next. */
export function useRelevant(question: Question, relevant: RelevantArticles | null): Relevant {
  const articles = relevant?.articles ?? [];
  // The place stays when its article goes, so that the next one is in hand then.
  const [place, setPlace] = useState(0);
  const at = Math.min(place, articles.length - 1);
  const selected = articles[at] ?? null;
  const add = useCommand('questions.add');
  const setAside = useCommand('questions.setAside');
  const decide = {
    add: () => {
      if (!selected) return;
      const { id, title } = selected.article;
      add.mutate(
        { id: question.id, articleIds: [id] },
        {
          onSuccess: () => {
            showToast({ message: `Added to the table: ${title}`, undo: () => void undoLast() });
          },
        },
      );
    },
    setAside: () => {
      if (!selected) return;
      const { id, title } = selected.article;
      setAside.mutate(
        { id: question.id, articleIds: [id], isSetAside: true },
        {
          onSuccess: () => {
            showToast({ message: `Not relevant: ${title}`, undo: () => void undoLast() });
          },
        },
      );
    },
  };
  const go = (step: number) => () => {
    setPlace(Math.max(0, Math.min(at + step, articles.length - 1)));
  };
  const disabled = selected ? null : NONE_LEFT;
  useActions({
    'question.next': { run: go(1), disabled },
    'question.previous': { run: go(-1), disabled },
    'question.add': { run: decide.add, disabled },
    'question.setAside': { run: decide.setAside, disabled },
  });
  return {
    selected,
    select: (id) => {
      setPlace(articles.findIndex(({ article }) => article.id === id));
    },
    ...decide,
    open: () => {
      if (selected) openArticle(selected.article.id);
    },
  };
}
