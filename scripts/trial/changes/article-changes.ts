import { change, type Change } from './change.ts';
import type { Random } from '../random.ts';
import { writeText, writeWord } from '../texts.ts';
import type { View } from './view.ts';

/** More than these, and articles go to the trash: a small library makes a trial quick. */
const MOST_ARTICLES = 12;

/** Something that is done with articles as a whole; null when there is nothing to do it with. */
export function planArticleChange({ ids, open, overview }: View, random: Random): Change | null {
  if (open === null || ids.length < 3) {
    return change('import.text', { text: writeText(random), name: writeWord(random) });
  }
  const { article } = open;
  if (ids.length > MOST_ARTICLES)
    return change('articles.trash', { articles: { of: 'these', ids: [article.id] } });
  const other = random.pick(ids);
  const collection = overview.collections.length > 0 ? random.pick(overview.collections) : null;
  switch (random.int(0, 7)) {
    case 0:
      return change('import.text', { text: writeText(random), name: writeWord(random) });
    case 1:
      return change('articles.update', {
        id: article.id,
        csl: { ...article.csl, title: `Title ${writeWord(random)}`, note: writeWord(random) },
        citekey: writeWord(random),
      });
    case 2: {
      const status = random.pick(['inbox', 'reading', 'read'] as const);
      return change('articles.setStatus', {
        articles: { of: 'these', ids: [article.id, other] },
        status,
      });
    }
    case 3:
      return change('articles.file', {
        articles: { of: 'these', ids: [article.id, other] },
        tags: { add: [writeWord(random)], remove: article.tags.slice(0, 1) },
        collections: { add: collection ? [collection.id] : [], remove: [] },
      });
    case 4:
      return change('articles.revise', {
        id: article.id,
        text: `${article.text}\n\n${writeText(random)}`.slice(-4000),
      });
    case 5:
      if (other === article.id) return null;
      return change('articles.link', { from: article.id, to: other, relation: 'reports_on' });
    case 6:
      return change('articles.trash', { articles: { of: 'these', ids: [article.id] } });
    default:
      return change('suggestions.read', { articles: { of: 'these', ids: [article.id, other] } });
  }
}
