import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { NoteOptions } from '../../shared/domain/citation-note.ts';
import type { FileToken } from '../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from './test-engine.ts';

/** What most tests export with. */
export const OPTIONS: NoteOptions = {
  format: 'markdown',
  contents: 'statements',
  style: 'citekeys',
  locale: null,
  citations: 'in_text',
  template: 'statement-quote',
  quotes: true,
  states: true,
  bibliography: false,
  links: false,
  suggested: false,
  order: 'article',
  leaveOut: [],
  renewable: true,
};

/** Makes a path known to the engine as one that the reader chose to save to. */
export function grantSave({ engine }: TestEngine, path: string): FileToken {
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name: basename(path), isToSave: true });
  return token;
}

/** A library of one article, with a caveat for each of these quotes of it. */
export async function openQuoted(text: string, quotes: readonly string[]) {
  const library = openTestEngine();
  const { call } = library;
  const article = await library.addArticle(text);
  await call('articles.update', {
    id: article.id,
    citekey: 'smit2020',
    csl: {
      type: 'article-journal',
      title: 'Voles on the dike',
      author: [{ family: 'Smit', given: 'An' }],
      'container-title': 'Dike & Field',
      issued: { 'date-parts': [[2020]] },
    },
  });
  const add = async (words: string, statement: string) => {
    const start = article.text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    const { id } = await call('claims.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      spans: [{ start, end: start + words.length }],
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: false },
        statement,
        speaker: null,
      },
    });
    return id;
  };
  const claims = [];
  for (const [at, words] of quotes.entries())
    claims.push(await add(words, `Statement ${String(at + 1)}`));
  const save = async (path: string, options: Partial<NoteOptions> = {}) => {
    const { jobId } = await call('export.saveNote', {
      target: { of: 'article', id: article.id },
      options: { ...OPTIONS, ...options },
      token: grantSave(library, path),
    });
    return library.engine.waitForJob(jobId);
  };
  return { ...library, article, claims, add, save };
}
