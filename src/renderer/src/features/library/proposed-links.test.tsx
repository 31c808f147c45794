import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showOverlay } from '../../services/store.ts';
import { planLibrary } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';

const RELEASE = `Napping bakers slip less, says Lund study

12 March 2019. Bakers who nap before the night shift drop 23.4% fewer trays, according to research led by Ingrid Ahlquist of Lund University. The team filmed 1,412 bakers in 38 bakeries for two winters. Those who napped for twenty minutes dropped fewer trays. “A short nap works like a second morning,” said Dr Ahlquist.`;
const NEWS = `Sleep on it: why your baker should nap

13 March 2019. A nap before the night shift keeps bread off the floor. Researchers in Lund who filmed 1,412 bakers found that nappers dropped 23.4% fewer trays. Ingrid Ahlquist, who led the research, said: “A short nap works like a second morning.”`;

const withTwo = planLibrary(async ({ addArticle }) => ({
  release: (await addArticle(RELEASE)).id,
  news: (await addArticle(NEWS)).id,
}));

it('an article that looks like the same study is proposed with its reasons and linked when it is accepted', async () => {
  const engine = await withTwo();
  const { user, call } = drawWindow(engine);
  const { news, release } = engine.made;
  showOverlay({ name: 'linkArticle', articleId: news });
  const proposed = await screen.findByRole('list', { name: 'Proposed links' });
  expect(proposed.textContent).toContain('same cohort as Napping bakers slip less');
  expect(proposed.textContent).toContain('“1,412”');
  await user.click(within(proposed).getByRole('button', { name: /^Link to Napping/ }));
  await screen.findByText('Articles linked');
  expect((await call('articles.get', { id: news })).links).toMatchObject([
    { relation: 'same_cohort', other: { id: release } },
  ]);
  await screen.findByRole('list', { name: 'Links of this article' });
  expect(screen.queryByRole('list', { name: 'Proposed links' })).toBeNull();
});
