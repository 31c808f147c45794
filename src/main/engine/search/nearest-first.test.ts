import { expect, test } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const FAR = ' Nothing was seen.'.repeat(30);

/** Articles with the words of a search near each other, far from each other, and in their titles. */
async function openOwls() {
  const { addArticle, call } = openTestEngine();
  await addArticle(`Far\n\nBarn barn barn.${FAR} Owls owls owls.${FAR} Dusk dusk dusk.`);
  await addArticle(`Near\n\nThe owls left a barn at dusk.${FAR}${FAR}`);
  await addArticle(`Owls of a barn at dusk\n\nNone.${FAR}`);
  return async (text: string, exact = false) => {
    const { articles } = await call('search.query', { text, limit: 2, exact });
    return articles.hits.map(({ title }) => title.text.split(' ')[0]);
  };
}

test('articles that hold the words together come before those that hold them far apart', async () => {
  const find = await openOwls();
  for (const exact of [false, true]) {
    expect(await find('owls barn dusk', exact)).toEqual(['Owls', 'Near']);
    expect(await find('dusk owls', exact)).toEqual(['Owls', 'Near']);
  }
});
