import { expect, it } from 'vitest';
import { articleLabel } from './article-label.ts';
import { referenceParts } from './reference-line.ts';

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

it('writes a reference of what is known, and nothing of what is not', () => {
  const line = (csl: Parameters<typeof referenceParts>[0]) =>
    referenceParts(csl)
      .map((part) => (part.italic ? `_${part.text}_` : part.text))
      .join(' ');
  expect(
    line({
      type: 'article-journal',
      title: 'Pups of late matings',
      author: [{ family: 'Berg', 'non-dropping-particle': 'van den', given: 'Jo' }],
      issued: { 'date-parts': [[2019, 5, 4]] },
      'container-title': 'J Germ Cell Res',
      volume: 7,
      issue: 2,
      page: '11-19',
      DOI: '10.5555/jgcr.7',
    }),
  ).toBe(
    'van den Berg, Jo. 4 May 2019. Pups of late matings. _J Germ Cell Res_ 7(2), 11–19. https://doi.org/10.5555/jgcr.7',
  );
  expect(line({ type: 'webpage' })).toBe('Untitled.');
});
