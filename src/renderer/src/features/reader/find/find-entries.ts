import { quotesOf, type MarginItem } from '../margin/items.ts';
import { describeNote } from '../margin/note-words.ts';
import type { FindEntry } from './find-index.ts';

/** What can be found of the claims and annotations: the words their notes show, and tags. */
export function entriesOf(items: readonly MarginItem[]): FindEntry[] {
  return items.map((item) => {
    if (item.type === 'annotation') {
      const { comment, tags } = item.annotation;
      const words = comment || (quotesOf(item)[0]?.exact ?? '');
      const text = [words, ...tags].filter((part) => part !== '').join(' · ');
      return { kind: 'annotation', key: item.key, code: item.code, text };
    }
    const { heading, value, detail } = describeNote(item.claim);
    const { statement } = item.claim;
    const extra = statement && !value.includes(statement) ? statement : '';
    const text = [`${heading}: ${value}`, detail, extra].filter((part) => part !== '').join(' · ');
    return { kind: 'claim', key: item.key, code: item.code, text };
  });
}
