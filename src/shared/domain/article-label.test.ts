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
