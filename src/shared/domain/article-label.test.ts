import { expect, it } from 'vitest';
import { articleLabel } from './article-label.ts';

it('names an article by author, year and outlet', () => {
  expect(
    articleLabel({
      type: 'article-journal',
      author: [{ family: 'Okafor', given: 'N.' }, { family: 'Ito' }, { family: 'Marchetti' }],
      issued: { 'date-parts': [[2017, 3]] },
      'container-title': 'Journal of Reproduction Methods',
      'container-title-short': 'J Reprod Methods',
    }),
  ).toBe('Okafor et al. 2017, J Reprod Methods');
});

it('names a report without authors by its outlet, once', () => {
  expect(
    articleLabel({
      type: 'article-newspaper',
      issued: { 'date-parts': [[2015]] },
      'container-title': 'Health Wire',
    }),
  ).toBe('Health Wire 2015');
});

it('falls back to the title', () => {
  expect(articleLabel({ type: 'document', title: 'A leaflet' })).toBe('A leaflet');
});

it('says the outlet where nothing else but the title is known, and once where it is the author', () => {
  expect(
    articleLabel({ type: 'article-journal', title: 'Voles', 'container-title': 'Ecology' }),
  ).toBe('Ecology');
  expect(
    articleLabel({
      type: 'webpage',
      author: [{ literal: 'Daily Bench' }],
      'container-title': 'Daily Bench',
      'container-title-short': 'Bench',
    }),
  ).toBe('Daily Bench');
  expect(articleLabel({ type: 'document' })).toBe('Untitled');
});
