import type { MenuLine } from '../../services/context-menu.ts';
import { lineOf } from '../../services/context-menu.ts';

/** What can be done with the articles that are selected, how many they may be. */
export function articleLines(count: number): readonly MenuLine[] {
  const one = count === 1;
  return [
    ...(one ? [lineOf('article.open')] : []),
    lineOf('article.inbox'),
    lineOf('article.reading'),
    lineOf('article.read'),
    lineOf('article.tag'),
    lineOf('compare.toggle'),
    ...(one ? [] : [lineOf('compare.open')]),
    lineOf('claim.suggest'),
    ...(one ? [lineOf('article.link'), lineOf('article.details')] : []),
    lineOf('export.open'),
    lineOf('item.trash'),
  ];
}
