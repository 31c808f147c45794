import { expect, test } from 'vitest';
import { monsters } from './monsters.ts';

test('the monsters are a hundred and more, of every kind, each with a name of its own', () => {
  const names = [...monsters()].map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(100);
  expect(new Set(names).size).toBe(names.length);
  const kinds = new Set(names.map((name) => name.slice(0, name.indexOf(':'))));
  expect([...kinds]).toEqual(['page', 'Markdown', 'front matter', 'text', 'bytes']);
});
