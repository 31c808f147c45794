import type { MouseEvent } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { plural } from '../../lib/format.ts';
import { lineOf, openContextMenu, type MenuLine } from '../../services/context-menu.ts';
import { focusedOf, selectOne } from '../../services/selection.ts';
import { useStore } from '../../services/store.ts';
import { countOf, selectedIn } from './list-selection.ts';

/** What can be done with the articles that are selected, how many they may be. */
export function articleLines(count: number): readonly MenuLine[] {
  const one = count === 1;
  return [
    ...(one ? [lineOf('article.open'), lineOf('article.openBeside')] : []),
    lineOf('article.inbox'),
    lineOf('article.reading'),
    lineOf('article.read'),
    lineOf('article.tag'),
    lineOf('compare.toggle'),
    ...(one ? [] : [lineOf('compare.open')]),
    ...(count <= 2
      ? [lineOf('pair.differences', one ? 'Differences from the linked article' : 'Differences')]
      : []),
    lineOf('claim.suggest'),
    lineOf(
      'article.takeAbstract',
      one ? 'Take the abstract as the text' : 'Take the abstracts as the texts',
    ),
    ...(one
      ? [
          lineOf('article.link'),
          lineOf('article.addFiles'),
          lineOf('article.details'),
          lineOf('link.copy'),
        ]
      : []),
    lineOf('citation.copy'),
    lineOf('bibliography.copy'),
    lineOf('export.open'),
    lineOf('item.trash'),
  ];
}

/**
 * Opens the menu of a row, by the right button or the menu key in a list of so many rows: about all that
 * is selected where the row is part of it, else about that row.
 */
export function openArticleMenu(event: MouseEvent, total: number): void {
  const pressed = (event.target as Element).closest<HTMLElement>('[data-article]');
  const id = pressed?.dataset['article'] as ArticleId | undefined;
  const before = useStore.getState().selection;
  const selection = id === undefined || selectedIn(before)(id) ? before : selectOne(id);
  useStore.setState({ selection });
  const focused = `[data-article="${String(focusedOf(selection))}"]`;
  const row = pressed ?? event.currentTarget.querySelector(focused);
  if (!row) return;
  const count = countOf(selection, total);
  openContextMenu(event, row, {
    label:
      count === 1
        ? (row.querySelector<HTMLElement>('[title]')?.title ?? '')
        : plural(count, 'article'),
    lines: articleLines(count),
  });
}
