import { expect, test } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const RELEASE = `Napping bakers slip less, says Lund study

12 March 2019. Bakers who nap before the night shift drop 23.4% fewer trays, according to research led by Ingrid Ahlquist of Lund University. The team filmed 1,412 bakers in 38 bakeries for two winters. Those who napped for twenty minutes dropped fewer trays and burned fewer loaves. “A short nap works like a second morning,” said Dr Ahlquist.`;
const NEWS = `Sleep on it: why your baker should nap

13 March 2019. A nap before the night shift keeps bread off the floor. Researchers in Lund who filmed 1,412 bakers found that nappers dropped 23.4% fewer trays. Ingrid Ahlquist, who led the research, said: “A short nap works like a second morning.”`;
const OTHER = `Night shifts and loaves

2 July 2021. Bakers eat more loaves at night than by day, a survey of 640 bakers in Porto has found. The survey did not ask about naps.`;

test('an article that looks like the same study is proposed until it is linked, never by itself', async () => {
  const { call, addArticle } = openTestEngine();
  const release = await addArticle(RELEASE);
  const news = await addArticle(NEWS);
  await addArticle(OTHER);
  const propose = async () => call('evidence.sameStudies', { id: news.id });
  const [proposal, ...others] = await propose();
  expect(others).toEqual([]);
  expect(proposal).toMatchObject({ article: { id: release.id }, relation: 'same_cohort' });
  expect(proposal?.reasons.map(({ words }) => words).join('\n')).toContain('“1,412”');
  expect((await call('articles.get', { id: news.id })).links).toEqual([]);
  await call('articles.link', { from: news.id, to: release.id, relation: 'same_cohort' });
  expect(await propose()).toEqual([]);
});
