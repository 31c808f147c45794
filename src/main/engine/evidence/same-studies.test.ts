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

test('what a reader rejected is proposed from neither side, until it is brought back', async () => {
  const { call, addArticle } = openTestEngine();
  const release = await addArticle(RELEASE);
  const news = await addArticle(NEWS);
  const two = { left: news.id, right: release.id };
  const proposed = async (id = news.id) =>
    (await call('evidence.sameStudies', { id })).map(({ article }) => article.id);
  await call('evidence.rejectStudy', { ...two, isRejected: true });
  expect([await proposed(), await proposed(release.id)]).toEqual([[], []]);
  expect(await call('evidence.rejectedStudies', { id: release.id })).toMatchObject([
    { id: news.id, readerName: 'Reader' },
  ]);
  await call('evidence.rejectStudy', { ...two, isRejected: false });
  expect(await proposed()).toEqual([release.id]);
  await call('history.undo', {});
  expect(await proposed()).toEqual([]);
  const same = { left: news.id, right: news.id, isRejected: true };
  await expect(call('evidence.rejectStudy', same)).rejects.toThrow('one and the same article');
});
