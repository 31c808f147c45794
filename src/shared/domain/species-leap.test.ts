import { describe, expect, it } from 'vitest';
import type { Claim, ClaimValue, SpeciesValue } from './claim.ts';
import { findSpeciesLeap } from './species-leap.ts';

let serial = 0;

function claim(value: ClaimValue, quoted = true): Claim {
  serial += 1;
  const id = `00000000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
  const quote = { start: 0, end: 4, exact: 'mice', prefix: '', suffix: '', state: 'verified' };
  return {
    id,
    articleId: id,
    code: `c${String(serial)}`,
    value,
    statement: '',
    speaker: null,
    status: 'accepted',
    origin: { by: 'reader', readerName: 'R' },
    confidence: null,
    quotes: quoted ? [{ ...quote, id, revisionId: id, found: { start: 0, end: 4 } }] : [],
    areas: [],
    createdAt: 0,
    updatedAt: 0,
  } as unknown as Claim;
}

const species = (taxonId: number, role: SpeciesValue['role']): ClaimValue => ({
  kind: 'species',
  taxonId,
  scientificName: taxonId === 9606 ? 'Homo sapiens' : 'Mus musculus',
  vernacularName: null,
  role,
  strain: null,
  sex: null,
  lifeStage: null,
});
const TITLE = 'New pill could help men to hear again';

describe('findSpeciesLeap', () => {
  it('finds a headline about people over a study of mice, with the word and the hedge', () => {
    const mice = claim(species(10090, 'studied'));
    const plain = claim({ kind: 'safety', category: 'translation', hedged: false });
    const hedge = claim({ kind: 'safety', category: 'translation', hedged: true });
    const leap = findSpeciesLeap(TITLE, [claim(species(9606, 'prospective')), mice, plain, hedge]);
    expect(leap?.studied.id).toBe(mice.id);
    expect(leap?.hedge?.id).toBe(hedge.id);
    expect(TITLE.slice(leap?.word.start, leap?.word.end)).toBe('men');
  });

  it('takes no other statement on safety for the hedge, hedged or not', () => {
    const mice = claim(species(10090, 'studied'));
    const caveat = claim({ kind: 'safety', category: 'caveat', hedged: true });
    expect(findSpeciesLeap(TITLE, [mice, caveat])?.hedge).toBeNull();
  });

  it('prefers a studied species with a quote, and does without a hedge', () => {
    const proved = claim(species(10116, 'studied'));
    const leap = findSpeciesLeap(TITLE, [claim(species(10090, 'studied'), false), proved]);
    expect(leap?.studied.id).toBe(proved.id);
    expect(leap?.hedge).toBeNull();
  });

  it('finds none where people, or their cells, were studied', () => {
    const mice = claim(species(10090, 'studied'));
    expect(findSpeciesLeap(TITLE, [mice, claim(species(9606, 'studied'))])).toBeNull();
    expect(findSpeciesLeap(TITLE, [mice, claim(species(9606, 'source_material'))])).toBeNull();
  });

  it('is not hidden by claims that take the men of the headline for those studied', () => {
    const mice = claim(species(10090, 'studied'));
    const men = claim(species(9606, 'studied'));
    const start = TITLE.indexOf('men');
    const inHeadline = men.quotes.map((quote) => ({
      ...quote,
      exact: 'men',
      found: { start, end: start + 3 },
    }));
    expect(findSpeciesLeap(TITLE, [mice, { ...men, quotes: inHeadline }])?.studied.id).toBe(
      mice.id,
    );
    expect(findSpeciesLeap(TITLE, [mice, men])).toBeNull();
  });

  it('finds none where the title names no people, or nothing says what was studied', () => {
    const mice = claim(species(10090, 'studied'));
    expect(findSpeciesLeap('New pill helps mice to hear', [mice])).toBeNull();
    expect(findSpeciesLeap('An amendment of methods', [mice])).toBeNull();
    expect(findSpeciesLeap(TITLE, [claim(species(9606, 'prospective'))])).toBeNull();
  });
});
