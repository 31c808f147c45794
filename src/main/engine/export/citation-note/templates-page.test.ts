import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { openQuoted, OPTIONS } from '../../test-notes.ts';

const PAGE = readFileSync(
  join(import.meta.dirname, '..', '..', '..', '..', '..', 'docs', 'templates.md'),
  'utf8',
);
const [article = '', statement = ''] = [...PAGE.matchAll(/```liquid\n([^]*?)```/g)].map(
  ([, code]) => code!,
);

test('the example of the page on templates writes what it promises', async () => {
  expect(checkTemplate({ article, statement })).toEqual([]);
  const library = await openQuoted('Voles\n\nNone of them died.', ['None of them died']);
  const note = await library.call('export.previewNote', {
    target: { of: 'article', id: library.article.id },
    options: OPTIONS,
    parts: { article, statement },
  });
  expect(note).toMatchObject({
    text: expect.stringContaining(
      [
        '## Smit 2020, Dike & Field',
        'Dike \\& Field [@smit2020]',
        'Statement 1 [@smit2020, para. 2]',
        '> None of them died',
        'Verified, para. 2.',
      ]
        .join('\n\n')
        .replace('Dike & Field\n', 'Dike \\& Field\n'),
    ) as string,
  });
});

test('every variable that the page names is one', () => {
  const named = [...PAGE.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name!),
  );
  expect(named.length).toBeGreaterThan(20);
  const headings = new Set(['title', 'authors', 'year', 'outlet', 'doi', 'citekey']);
  for (const name of named) {
    const parts = headings.has(name)
      ? { article: `{{ ${name} }}`, statement: `{{ article.${name} }}` }
      : { article: '', statement: `{{ ${name} }}` };
    expect([name, checkTemplate(parts)]).toEqual([name, []]);
  }
});
