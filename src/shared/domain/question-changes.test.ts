import { expect, test } from 'vitest';
import { ArticleId, ClaimId } from './ids.ts';
import { changeWords } from './question-changes.ts';
import type { QuestionChanges } from './question.ts';

const ID = '0198a3c4-0000-7000-8000-000000000001';
const article = (how: QuestionChanges['articles'][number]['how']) => ({
  id: ArticleId.parse(ID),
  title: 'Voles',
  how,
});
const at = {
  claimId: ClaimId.parse(ID),
  articleId: ArticleId.parse(ID),
  label: 'Vos 2020',
  code: 'n1',
};
const quote = (state: 'moved' | 'broken') => ({ ...at, state, exact: 'ten voles' });
const claim = (change: QuestionChanges['claims'][number]['change']) => ({
  ...at,
  change,
  words: 'Ten voles.',
});

test('what changed is said in a line, and nothing where nothing did', () => {
  expect(changeWords({ articles: [], quotes: [], claims: [] })).toBeNull();
  expect(
    changeWords({
      articles: [article('looks_relevant'), article('looks_relevant'), article('looks_relevant')],
      quotes: [quote('moved')],
      claims: [claim('changed'), claim('decided')],
    }),
  ).toBe('3 new articles, 1 quote moved, 2 claims changed');
  expect(
    changeWords({
      articles: [article('in_table'), article('out_of_table')],
      quotes: [quote('broken')],
      claims: [claim('new'), claim('suggested'), claim('deleted')],
    }),
  ).toBe(
    '1 article added to the table, 1 article taken out of the table, 1 quote broken, 1 new claim, 1 claim suggested, 1 claim deleted',
  );
});
