import type { DragEvent } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { holdArticles } from '../../services/article-drag.ts';
import { selectOne, toArticles, type ArticleList } from '../../services/selection.ts';
import { useStore } from '../../services/store.ts';
import { selectedIn } from './list-selection.ts';

/** Takes in hand the row that is dragged; with it what is selected, when it is part of that. */
export function dragArticles(event: DragEvent, list: ArticleList): void {
  const row = (event.target as Element).closest<HTMLElement>('[data-article]');
  const id = row?.dataset['article'] as ArticleId | undefined;
  if (id === undefined) return;
  const { selection } = useStore.getState();
  holdArticles(event, toArticles(selectedIn(selection)(id) ? selection : selectOne(id), list));
}
