import { expect, test } from 'vitest';
import type { TemplateParts } from '../../../../shared/domain/citation-note.ts';
import { openTestEngine } from '../../test-engine.ts';
import { OPTIONS, openQuoted } from '../../test-notes.ts';

const PARTS: TemplateParts = {
  article: '## {{ title }}',
  statement: '{{ statement }} {{ citation }}',
};

test('a template is kept, changed, taken away, and each is undone', async () => {
  const { call } = openTestEngine();
  const own = async () => (await call('templates.list', {})).filter(({ isBuiltIn }) => !isBuiltIn);
  const { id } = await call('templates.create', { name: 'Mine', parts: PARTS });
  expect(await own()).toMatchObject([{ id, name: 'Mine', ...PARTS }]);
  await call('templates.update', { id, name: 'Ours', parts: { ...PARTS, article: '' } });
  expect(await own()).toMatchObject([{ name: 'Ours', article: '' }]);
  await call('templates.remove', { id });
  expect(await own()).toEqual([]);
  await call('history.undo', {});
  await call('history.undo', {});
  expect(await own()).toMatchObject([{ name: 'Mine', ...PARTS }]);
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('a name that is taken, and Collate’s own templates, stay as they are', async () => {
  const { call } = openTestEngine();
  const [first, ...others] = await call('templates.list', {});
  expect(others.length).toBeGreaterThan(1);
  const { id } = await call('templates.create', { name: 'Mine', parts: PARTS });
  for (const name of ['mine', first!.name]) {
    await expect(call('templates.create', { name, parts: PARTS })).rejects.toMatchObject({
      code: 'conflict',
    });
  }
  await call('templates.update', { id, name: 'Mine', parts: PARTS });
  await expect(
    call('templates.update', { id: first!.id, name: 'New', parts: PARTS }),
  ).rejects.toMatchObject({ code: 'conflict' });
  await expect(call('templates.remove', { id: first!.id })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('every template of Collate’s own is sound', async () => {
  const { call } = openTestEngine();
  for (const { article, statement } of await call('templates.list', {})) {
    expect(await call('templates.check', { parts: { article, statement } })).toEqual({
      faults: [],
    });
  }
});

test.each([
  ['{{ citaton }}', 1, 'There is no variable “citaton”.'],
  ['{{ statement }}\n\n{{ quotes[0].wrds }}', 3, 'There is no variable “quotes.0.wrds”.'],
  ['{% for quote in quotes %}\n{{ quote.text }}{% endfor %}', 2, /no variable “quote\.text”/],
  ['\n{{ statement | shout }}', 2, 'There is no filter “shout”.'],
  ['{% if unproved %}x', 1, /if/],
  ['{% include "secret" %}', 1, 'There is no tag “include” in templates of notes.'],
  ['{% render "secret" %}', 1, 'There is no tag “render” in templates of notes.'],
  ['{% for i in (1..1000000000) %}x{% endfor %}', 1, /takes too long or too much memory/],
  [
    '{% for i in (1..20000) %}{% for j in (1..20000) %}{% for k in (1..90) %}{{ k }}{% endfor %}{% endfor %}{% endfor %}',
    1,
    /takes too long or too much memory/,
  ],
  ['{% for i in (1..900000) %}{{ statement }}{% endfor %}', 1, /takes too long or too much/],
  ['{{ statement.constructor }}', 1, /no variable/],
])('the fault of %j is named with its line', async (statement, line, message) => {
  const { call } = openTestEngine();
  const parts = { article: '', statement };
  const { faults } = await call('templates.check', { parts });
  expect(faults).toMatchObject([
    {
      part: 'statement',
      line,
      message: typeof message === 'string' ? message : (expect.stringMatching(message) as string),
    },
  ]);
  await expect(call('templates.create', { name: 'Bad', parts })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(`line ${String(line)}`) as string,
  });
});

test('a preview names the fault of a template that is not saved', async () => {
  const { call, article } = await openQuoted('Voles\n\nThey died.', ['They died']);
  const answer = await call('export.previewNote', {
    target: { of: 'article', id: article.id },
    options: OPTIONS,
    parts: { article: '{{ titel }}', statement: '' },
  });
  expect(answer).toMatchObject({ of: 'faults', faults: [{ part: 'article', line: 1 }] });
});
