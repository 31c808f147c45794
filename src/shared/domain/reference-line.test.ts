import { expect, it } from 'vitest';
import { referenceParts } from './reference-line.ts';

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
