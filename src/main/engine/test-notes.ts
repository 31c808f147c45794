import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { USUAL_NOTE, type NoteOptions } from '../../shared/domain/citation-note.ts';
import type { ExportTarget } from '../../shared/contract/calls/export.ts';
import type { FileToken } from '../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from './test-engine.ts';

/** What most tests export with. */
export const OPTIONS: NoteOptions = { ...USUAL_NOTE, bibliography: false };

/** Makes a path known to the engine as one that the reader chose to save to. */
export function grantSave({ engine }: TestEngine, path: string): FileToken {
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name: basename(path), isToSave: true });
  return token;
}

/** A note as it is shown; throws what is wrong with its template. */
export async function readNote(
  { call }: Pick<TestEngine, 'call'>,
  target: ExportTarget,
  options: Partial<NoteOptions> = {},
) {
  const note = await call('export.previewNote', { target, options: { ...OPTIONS, ...options } });
  if (note.of !== 'note') throw new Error(JSON.stringify(note.faults));
  return { ...note, text: note.text ?? '' };
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
  const save = async (
    path: string,
    options: Partial<NoteOptions> = {},
    target: ExportTarget = { of: 'article', id: article.id },
  ) => {
    const { jobId } = await call('export.saveNote', {
      target,
      options: { ...OPTIONS, ...options },
      token: grantSave(library, path),
    });
    return library.engine.waitForJob(jobId);
  };
  return { ...library, article, claims, add, save };
}
