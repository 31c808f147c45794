import { lineOf, type MenuLine } from '../../services/context-menu.ts';
import { goToExport } from '../../services/navigation.ts';
import type { MarginItem } from './margin/items.ts';
import { quotesOf } from './margin/items.ts';

/** What can be done with the selected note. */
export function linesOfMark(item: MarginItem, trash: () => void): readonly MenuLine[] {
  const remove: MenuLine = { id: 'remove', label: 'Delete', key: 'item.trash', run: trash };
  const cite = quotesOf(item).length > 0 ? [lineOf('quote.copy'), lineOf('quote.cite')] : [];
  const link = lineOf('link.copy');
  const out: MenuLine = {
    id: 'export',
    label: 'Export…',
    run: () => {
      exportAlone(item);
    },
  };
  const isMoved = quotesOf(item).some(({ state }) => state === 'moved');
  const confirm = isMoved ? [lineOf('claim.accept', 'Confirm where the quote moved')] : [];
  if (item.type === 'annotation') {
    const isLine = 'style' in item.annotation && item.annotation.style === 'underline';
    const restyle = lineOf('annotation.underline', isLine ? 'Highlight' : 'Underline');
    const words = 'style' in item.annotation ? [restyle, ...cite] : [];
    return [...confirm, lineOf('annotation.comment'), ...words, out, remove];
  }
  if (item.claim.status === 'suggested') {
    return [
      lineOf('claim.accept'),
      lineOf('claim.edit'),
      lineOf('claim.reject'),
      lineOf('claim.acceptKind'),
      ...cite,
      link,
      out,
    ];
  }
  return [...confirm, lineOf('claim.edit'), lineOf('claim.link'), ...cite, link, out, remove];
}

/** Shows an export of a claim or an annotation and nothing else. */
function exportAlone(item: MarginItem): void {
  goToExport(
    item.type === 'annotation'
      ? { of: 'annotations', ids: [item.annotation.id] }
      : { of: 'claims', ids: [item.claim.id] },
  );
}

/** What can be done with the words that are selected in the text. */
export function linesOfWords(ofClaim: boolean): readonly MenuLine[] {
  return [
    lineOf('annotation.create'),
    lineOf('annotation.underline', 'Underline the selected words'),
    lineOf('annotation.comment', 'Highlight and comment'),
    lineOf('claim.create'),
    ...(ofClaim ? [lineOf('claim.addQuote')] : []),
    lineOf('quote.copy'),
    lineOf('quote.cite'),
  ];
}
