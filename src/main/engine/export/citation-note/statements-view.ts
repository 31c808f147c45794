import { CITEKEYS, USUAL_NOTE } from '../../../../shared/domain/citation-note.ts';
import type { SourcedArticle } from '../gather.ts';
import { FULL_TEMPLATE } from './built-in-templates.ts';
import type { CitedItem } from './citer.ts';
import { composeNote, emptyTally } from './compose.ts';
import { readTemplate } from './template.ts';
import { citeEachByKey } from './write-citations.ts';
import { TextFile } from './write-text.ts';

/**
 * What articles state, in Markdown with citekeys, piece by piece as they are read: what a file that is no text
 * is shown as.
 */
export function* viewStatements(
  title: string,
  articles: Iterable<SourcedArticle>,
): Generator<string> {
  const items = new Map<string, CitedItem>();
  function* cited(): Generator<SourcedArticle> {
    for (const article of articles) {
      items.set(article.id, article);
      yield article;
    }
  }
  const options = { ...USUAL_NOTE, renewable: false };
  const template = readTemplate(FULL_TEMPLATE);
  const composing = { title, template, options, chosen: null, opening: [] };
  const drafts = composeNote(cited(), composing, emptyTally());
  const file = new TextFile(title, {
    format: 'markdown',
    style: CITEKEYS,
    isMarked: false,
    now: 0,
  });
  for (const piece of citeEachByKey(drafts, items, options)) yield file.add(piece);
  yield file.end();
}
