import { expect, test } from 'vitest';
import { commonName } from './common-names.ts';

test.each([
  ['what the text calls people', 9606, 'infertile men', 'Homo sapiens', 'Human'],
  ['a plural', 10090, 'mice', 'Mus musculus', 'Mouse'],
  ['an organism that is seldom studied', 34882, 'sea otters', 'Enhydra lutris', 'Sea otters'],
  ['no name but the scientific one', 34882, null, 'Enhydra lutris', 'Enhydra lutris'],
  ['no taxon', null, 'wrens', 'Troglodytes troglodytes', 'Wrens'],
])('of %s', (_, taxonId, vernacularName, scientificName, name) => {
  expect(commonName({ taxonId, vernacularName, scientificName })).toBe(name);
});
