import type { DragEvent } from 'react';
import type { ArticleSelection } from '../../../../shared/contract/calls/shapes.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { selectOne, toArticles, type ArticleList } from '../../services/selection.ts';
import { useStore } from '../../services/store.ts';
import { selectedIn } from './list-selection.ts';

/** What is dragged goes by this type, which no other program drops. */
const TYPE = 'application/x-collate-articles';

/** Takes in hand the row that is dragged; with it what is selected, when it is part of that. */
export function dragArticles(event: DragEvent, list: ArticleList): void {
  const row = (event.target as Element).closest<HTMLElement>('[data-article]');
  const id = row?.dataset['article'] as ArticleId | undefined;
  if (id === undefined) return;
  const { selection } = useStore.getState();
  const dragged = toArticles(selectedIn(selection)(id) ? selection : selectOne(id), list);
  event.dataTransfer.setData(TYPE, JSON.stringify(dragged));
  event.dataTransfer.effectAllowed = 'copy';
}

/** Whether articles of this window are dragged over something. */
export function holdsArticles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE);
}

/** The articles that were dropped. */
export function droppedArticles(event: DragEvent): ArticleSelection | null {
  const text = event.dataTransfer.getData(TYPE);
  return text === '' ? null : (JSON.parse(text) as ArticleSelection);
}
