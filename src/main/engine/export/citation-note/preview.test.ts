import { expect, test } from 'vitest';
import type { NoteOptions, TemplateParts } from '../../../../shared/domain/citation-note.ts';
import { NOWHERE } from '../../test-ids.ts';
import { OPTIONS, openQuoted } from '../../test-notes.ts';

const TEXT = [
  'Voles on the dike',
  'The team caught 1,204 voles. None of them died.',
  'The authors warn that winter may differ.',
].join('\n\n');

async function openDike() {
  const library = await openQuoted(TEXT, ['None of them died', 'winter may differ']);
  const { call, article } = library;
  const preview = (options: Partial<NoteOptions> = {}, parts: TemplateParts | null = null) =>
    call('export.previewNote', {
      target: { of: 'article', id: article.id },
      options: { ...OPTIONS, ...options },
      parts,
    });
  const note = async (options: Partial<NoteOptions> = {}, parts: TemplateParts | null = null) => {
    const answer = await preview(options, parts);
    if (answer.of !== 'note') throw new Error(JSON.stringify(answer.faults));
    return answer;
  };
  return { ...library, preview, note };
}

test('a note has each statement with its citation, its quote and its state', async () => {
  const { note, claims } = await openDike();
  const { text, statements, counts, blocks, isWhole, suggestedName, cited } = await note();
  expect(text).toBe(
    [
      '# Voles on the dike',
      '## Voles on the dike',
      'Smit 2020, Dike \\& Field [@smit2020]',
      'Statement 1 [@smit2020, para. 2]',
      '> None of them died',
      'Verified, para. 2.',
      'Statement 2 [@smit2020, para. 3]',
      '> winter may differ',
      'Verified, para. 3.',
      '- Study design: not looked at yet.',
    ].join('\n\n') + text?.slice(text.indexOf('looked at yet.') + 'looked at yet.'.length),
  );
  expect(statements.map(({ ref }) => ref)).toEqual(claims.map((id) => ({ of: 'claim', id })));
  expect(statements[0]).toMatchObject({
    code: 's1',
    citekey: 'smit2020',
    isUnproved: false,
    quotes: [{ state: 'verified', place: 'para. 2' }],
    firstBlock: 3,
    blocks: 3,
  });
  expect(blocks[4]).toMatchObject({ kind: 'quote', quoteState: 'verified' });
  expect(blocks[5]).toMatchObject({ kind: 'state' });
  expect(counts).toMatchObject({ statements: 2, articles: 1, quotes: { verified: 2, broken: 0 } });
  expect({ isWhole, suggestedName, cited }).toEqual({
    isWhole: true,
    suggestedName: 'smit2020-notes.md',
    cited: 1,
  });
});

test('what the reader leaves out or does not want is not in it; the bibliography and links are', async () => {
  const { note, claims } = await openDike();
  const { text } = await note({
    leaveOut: [claims[0]!],
    states: false,
    links: true,
    bibliography: true,
  });
  expect(text).not.toContain('Statement 1');
  expect(text).not.toContain('Verified');
  expect(text).toContain(`[Open in Collate](<collate-open://claim/${claims[1]!}>)`);
  expect(text).toMatch(/## References\n\n- Smit.+2020.+\\@smit2020\n$/s);
  const bare = await note({ quotes: false });
  expect(bare.text).not.toContain('None of them died');
});

test('a broken quote is marked and counted, also where its template says nothing of it', async () => {
  const { note, call, article, claims } = await openDike();
  await call('articles.revise', {
    id: article.id,
    text: 'Voles\n\nThe authors warn that winter may differ.',
  });
  const { counts, statements, text, warnings } = await note({ states: false });
  expect(counts).toMatchObject({ unproved: 1, quotes: { broken: 1 } });
  expect(statements.find(({ ref }) => ref.id === claims[0])?.isUnproved).toBe(true);
  expect(text).toContain('**Unproved:** Statement 1');
  expect(text).toContain('Broken: not found in the article as it is now');
  expect(warnings[0]).toBe('One quote is broken: it is marked in the note.');
  const own = await note({ states: false }, { article: '', statement: '{{ statement }}' });
  expect(own.text).toContain('Statement 1\n\nBroken: not found');
});

test('statements stand under their kinds, or in the order in which they were chosen', async () => {
  const { call, claims } = await openDike();
  const ids = claims.toReversed();
  const answer = await call('export.previewNote', {
    target: { of: 'claims', ids },
    options: { ...OPTIONS, order: 'chosen' },
  });
  if (answer.of !== 'note') throw new Error('faults');
  expect(answer.statements.map(({ ref }) => ref.id)).toEqual(ids);
  const byKind = await call('export.previewNote', {
    target: { of: 'claims', ids },
    options: { ...OPTIONS, order: 'kind' },
  });
  if (byKind.of !== 'note') throw new Error('faults');
  expect(byKind.text).toContain('\n## Safety\n\nStatement 1 [@smit2020');
});

test('annotations are exported with Zotero’s names, and their words are never mark-up', async () => {
  const { call, article, preview } = await openDike();
  const start = article.text.indexOf('1,204 voles');
  const { id } = await call('annotations.create', {
    articleId: article.id,
    revisionId: article.revisionId,
    span: { start, end: start + 11 },
    color: 'red',
    style: 'highlight',
    comment: '# Not *a* heading {{ citation }}\n\n> nor a quote',
    tags: ['a_b_c', '1. x'],
  });
  const answer = await call('export.previewNote', {
    target: { of: 'annotations', ids: [id] },
    options: OPTIONS,
    parts: {
      article: '',
      statement:
        '**{{ highlight }}** {{ citation }} {{ comment }}\n\n{{ color }}: {{ tags }}{% for tag in tags %} ({{ tag | upcase }}){% endfor %}',
    },
  });
  if (answer.of !== 'note') throw new Error(JSON.stringify(answer.faults));
  expect(answer.text).toContain('**1,204 voles** [@smit2020, para. 2] \\# Not');
  expect(answer.text).toContain('\\> nor a quote');
  expect(answer.text).toContain('red: 1. x, a\\_b\\_c (1. X) (A\\_B\\_C)');
  expect(answer.blocks.map(({ kind }) => kind)).toEqual([
    'title',
    'paragraph',
    'paragraph',
    'paragraph',
    'state',
  ]);
  expect(await preview()).toMatchObject({ counts: { statements: 3 } });
});

test('what is gone, and a template that is gone, are told', async () => {
  const { call, note } = await openDike();
  const ask = (target: Parameters<typeof call<'export.previewNote'>>[1]['target']) =>
    call('export.previewNote', { target, options: OPTIONS });
  await expect(ask({ of: 'article', id: NOWHERE })).rejects.toMatchObject({ code: 'not_found' });
  await expect(ask({ of: 'annotations', ids: [NOWHERE] })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(note({ template: 'none' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(note({ style: 'none' })).rejects.toMatchObject({ code: 'not_found' });
});
