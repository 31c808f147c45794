import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUNDLED_STYLE_LIST, BUNDLED_STYLES } from '../../../shared/domain/bundled-styles.ts';
import { runsToText } from '../../../shared/domain/citation-run.ts';
import type { FileToken, QuoteId } from '../../../shared/domain/ids.ts';
import { openTestEngine, temporaryFolder } from '../test-engine.ts';
import { FIRST_TRASH } from '../test-ids.ts';
import { openQuoted, OPTIONS } from '../test-notes.ts';
import { checkStyle } from './check-style.ts';
import { bundledShelf } from './style-shelf.ts';
import { localeFile, styleFile, styleId } from './test-styles.ts';

type Library = Pick<ReturnType<typeof openTestEngine>, 'call' | 'engine'>;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files and grants them. */
function grant({ engine }: Library, files: Files): FileToken[] {
  const folder = temporaryFolder();
  return Object.entries(files).map(([name, content]) => {
    const token = randomUUID() as string as FileToken;
    writeFileSync(join(folder, name), content);
    engine.grantFile(token, { path: join(folder, name), name });
    return token;
  });
}

/** Adds files by their names. */
const add = (library: Library, files: Files) => finishAdding(library, grant(library, files));

/** What a check of files came to. */
async function finishAdding({ call, engine }: Library, tokens: FileToken[]) {
  const { jobId } = await call('citations.add', { tokens });
  const { styles, imports, message } = await engine.waitForJob(jobId);
  const refused = imports.map((each) =>
    each.outcome === 'rejected' ? { name: each.name, why: each.message } : { name: '', why: '' },
  );
  return { added: styles, refused, message };
}

const titles = async ({ call }: Library): Promise<string[]> =>
  (await call('citations.styles', {})).styles.map(({ title }) => title);

const OF_COLLATE = BUNDLED_STYLE_LIST.map(({ title }) => title);
const words = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');

test('what is said of the styles that come with Collate is so', async () => {
  const shelf = await bundledShelf();
  for (const { id, kind, format, sample } of BUNDLED_STYLE_LIST) {
    const { tree, title } = shelf.load(id);
    const read = { id, title, tree, format, parentId: null, locale: null };
    const checked = await checkStyle(shelf, read, 'it');
    expect(checked.kind).toBe(kind);
    expect(runsToText(checked.sample)).toBe(words(sample));
  }
});

test('a style is kept, listed by its title, and written with; undo takes it away, redo brings it back', async () => {
  const library = await openQuoted('Voles\n\nNone of them died.', ['None of them died']);
  const { call, article } = library;
  expect(await titles(library)).toEqual(OF_COLLATE);
  expect(await add(library, { 'terns.csl': styleFile('Terns') })).toEqual({
    added: [{ of: 'style', id: styleId('Terns'), title: 'Journal of Terns' }],
    refused: [],
    message: '1 citation style added.',
  });
  const { styles } = await call('citations.styles', {});
  expect(styles.at(-1)).toMatchObject({
    id: styleId('Terns'),
    kind: 'in-text',
    format: 'author-date',
    follows: null,
    isBundled: false,
    sample: [{ text: '⟦Okafor and van der Berg 2016: p. 214⟧', marks: [], link: null }],
  });
  const note = async () => {
    const target = { of: 'article', id: article.id } as const;
    const options = { ...OPTIONS, format: 'plain', style: styleId('Terns') } as const;
    const made = await call('export.previewNote', { target, options });
    return made.of === 'note' ? made.text : '';
  };
  expect(await note()).toContain('Statement 1 ⟦Smit 2020: para. 2⟧');
  expect((await call('history.undo', {})).label).toBe('Add citation style Journal of Terns');
  expect(await titles(library)).toEqual(OF_COLLATE);
  await expect(note()).rejects.toMatchObject({ code: 'not_found' });
  await call('history.redo', {});
  expect(await note()).toContain('⟦Smit 2020: para. 2⟧');
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('a style that was written anew takes the place of the old one, also for what is written next', async () => {
  const library = openTestEngine();
  const { call } = library;
  const preview = async () =>
    words((await call('citations.preview', { style: styleId('Terns'), locale: null })).together);
  await add(library, { 'terns.csl': styleFile('Terns') });
  const before = await preview();
  expect(before).toMatch(/^⟦Okafor and van der Berg 2016; The Gull Trust/);
  await add(library, { 'terns.csl': styleFile('Terns').replace('⟦', '{') });
  expect(await preview()).toBe(before.replace('⟦', '{'));
  const steps = await call('history.state', {});
  await add(library, { 'again.csl': styleFile('Terns').replace('⟦', '{') });
  expect(await call('history.state', {})).toEqual(steps);
  await call('history.undo', {});
  expect(await preview()).toBe(before);
});

test('a style and one that follows it come together, in any order; alone the second is refused', async () => {
  const library = openTestEngine();
  const { call } = library;
  const follower = styleFile('Gulls', { follows: styleId('Terns') });
  expect(await add(library, { 'gulls.csl': follower })).toMatchObject({
    added: [],
    refused: [
      { name: 'gulls.csl', why: expect.stringContaining('its file is called Terns.csl') as string },
    ],
  });
  const both = await add(library, { 'a.csl': follower, 'b.csl': styleFile('Terns') });
  expect(both.refused).toEqual([]);
  const { styles } = await call('citations.styles', {});
  expect(styles.find(({ id }) => id === styleId('Gulls'))).toMatchObject({
    follows: 'Journal of Terns',
    sample: [{ text: '⟦Okafor and van der Berg 2016: p. 214⟧' }],
  });
  const remove = (name: string) =>
    call('citations.remove', { what: { of: 'style', id: styleId(name) } });
  await expect(remove('Terns')).rejects.toMatchObject({
    code: 'conflict',
    message: 'It was not removed: “Journal of Gulls” follows it. Remove that first.',
  });
  await remove('Gulls');
  await remove('Terns');
  expect(await titles(library)).toEqual(OF_COLLATE);
});

test('what cannot be used is refused with the reason, and the rest is kept', async () => {
  const library = openTestEngine();
  const made = await add(library, {
    'terns.csl': styleFile('Terns'),
    'page.csl': '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    'old.csl': styleFile('Old').replace('version="1.0">', 'version="0.8">'),
    'picture.csl': new Uint8Array(64),
    'cut.csl': styleFile('Cut').slice(0, 300),
    'huge.csl': ' '.repeat(4_000_001),
    'locales-xx.xml': localeFile('').replace(' xml:lang=""', ''),
  });
  expect(made.added.map((each) => each.of === 'style' && each.title)).toEqual(['Journal of Terns']);
  const why = Object.fromEntries(made.refused.map((each) => [each.name, each.why]));
  expect(why).toEqual({
    'page.csl': 'page.csl was not added: it is no CSL style: it begins with <html>.',
    'old.csl': 'old.csl was not added: it is for CSL 0.8. Collate reads CSL 1.0.',
    'picture.csl': 'picture.csl was not added: it is no text.',
    'cut.csl': expect.stringContaining('is not well-formed XML') as string,
    'huge.csl': 'huge.csl was not added: it is far larger than any citation style.',
    'locales-xx.xml': expect.stringContaining('which language it is of') as string,
  });
  await library.call('history.undo', {});
  expect(await titles(library)).toEqual(OF_COLLATE);
});

test('a check that is cancelled keeps nothing, and one of two counts its files', async () => {
  const library = openTestEngine();
  const { call, engine } = library;
  const files = { 'terns.csl': styleFile('Terns'), 'page.csl': '<html/>' };
  const { jobId } = await call('citations.add', { tokens: grant(library, files) });
  await call('jobs.cancel', { id: jobId });
  expect(await engine.waitForJob(jobId)).toMatchObject({ state: 'cancelled', styles: [] });
  expect(await titles(library)).toEqual(OF_COLLATE);
  expect((await add(library, files)).message).toBe('1 citation style added, 1 file refused.');
  const [job] = await call('jobs.list', {});
  expect(job).toMatchObject({ kind: 'styles', done: 2, total: 2 });
});

test('a folder, a file that is gone and a token that nobody gave are told', async () => {
  const { call, engine } = openTestEngine();
  const [folder, gone, unknown] = [randomUUID(), randomUUID(), randomUUID()] as string[];
  const place = join(temporaryFolder(), 'styles');
  mkdirSync(place);
  engine.grantFile(folder!, { path: place, name: 'styles' });
  engine.grantFile(gone!, { path: join(place, 'gone.csl'), name: 'gone.csl' });
  const tokens = [folder, gone] as FileToken[];
  const { refused } = await finishAdding({ call, engine }, tokens);
  expect(refused.map(({ why }) => why)).toEqual([
    'styles was not added: it is no file. Choose the styles in it.',
    'gone.csl was not added: it cannot be read. See that it is still there, and try again.',
  ]);
  await expect(call('citations.add', { tokens: [unknown as FileToken] })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('the words of a language are added, used and removed', async () => {
  const library = openTestEngine();
  const { call } = library;
  const made = await add(library, {
    'terns.csl': styleFile('Terns'),
    'locales-pl-PL.xml': localeFile('pl-PL'),
  });
  expect(made.refused).toEqual([]);
  const { languages } = await call('citations.styles', {});
  expect(languages.find(({ tag }) => tag === 'pl-PL')).toEqual({ tag: 'pl-PL', isBundled: false });
  const inPolish = { style: styleId('Terns'), locale: 'pl-PL' };
  const { pinpointed } = await call('citations.preview', inPolish);
  expect(words(pinpointed)).toBe('⟦Okafor i van der Berg 2016: str. 3⟧');
  await call('settings.set', { citationLocale: 'pl-PL' });
  await call('citations.remove', { what: { of: 'language', tag: 'pl-PL' } });
  expect((await call('settings.get', {})).citationLocale).toBeNull();
  await call('history.undo', {});
  expect((await call('settings.get', {})).citationLocale).toBe('pl-PL');
});

test('a style that is removed is no longer the one for all, and undo brings both back', async () => {
  const library = openTestEngine();
  const { call } = library;
  await add(library, { 'terns.csl': styleFile('Terns') });
  await call('settings.set', { citationStyle: styleId('Terns') });
  await call('citations.remove', { what: { of: 'style', id: styleId('Terns') } });
  expect((await call('settings.get', {})).citationStyle).toBe(BUNDLED_STYLES.apa);
  await expect(
    call('citations.remove', { what: { of: 'style', id: BUNDLED_STYLES.apa } }),
  ).rejects.toMatchObject({ code: 'not_found' });
  await call('history.undo', {});
  expect((await call('settings.get', {})).citationStyle).toBe(styleId('Terns'));
  expect((await call('trash.list', FIRST_TRASH)).items).toEqual([]);
});

test('articles are cited and listed for the clipboard, rich and plain, in the style of the library', async () => {
  const library = await openQuoted('Voles\n\nNone of them died.', ['None of them died']);
  const { call, article } = library;
  await add(library, {
    'terns.csl': styleFile('Terns'),
    'notes.csl': styleFile('Notes', { kind: 'note', hasBibliography: false }),
  });
  await call('settings.set', { citationStyle: styleId('Terns') });
  const articles = { of: 'these' as const, ids: [article.id] };
  const write = (as: 'citation' | 'bibliography', style: string | null = null) =>
    call('citations.write', { cited: { of: 'articles', articles }, as, style, locale: null });
  expect(await write('citation')).toEqual({
    html: '⟦Smit 2020⟧',
    plain: '⟦Smit 2020⟧',
    style: 'Journal of Terns',
    articles: 1,
  });
  expect(await write('bibliography')).toMatchObject({
    html: '<p dir="auto" style="margin-left:2em;text-indent:-2em"><i>Voles on the dike</i> (2020).</p>',
    plain: 'Voles on the dike (2020).',
  });
  await expect(write('bibliography', styleId('Notes'))).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('has no bibliography') as string,
  });
  const [claim] = await call('claims.list', { articleId: article.id });
  const quoteId: QuoteId = claim!.quotes[0]!.id;
  const place = await call('citations.write', {
    cited: { of: 'quote', quoteId },
    as: 'citation',
    style: null,
    locale: null,
  });
  expect(place.plain).toBe('⟦Smit 2020: para. 2⟧');
});

test('a preview is of three articles of the library, and of made-up works where it has none', async () => {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const preview = () =>
    call('citations.preview', { style: BUNDLED_STYLES.vancouver, locale: null });
  expect(await preview()).toMatchObject({ isMadeUp: true });
  await addArticle('Wrens\n\nA wren sang.');
  const { isMadeUp, bibliography } = await preview();
  expect(isMadeUp).toBe(false);
  expect(bibliography!.map(words)).toEqual([expect.stringMatching(/^1\. Wrens\./) as string]);
});
