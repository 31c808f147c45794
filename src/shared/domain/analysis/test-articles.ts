import type { Claim, ClaimStatus, ClaimValue, SampleSizeValue } from '../claim.ts';
import type { StudyArticle } from './studies.ts';
import type { ArticleId, ClaimId } from '../ids.ts';
import { OPEN_FINDING } from '../test-finding.ts';

/** An article with these claims, for tests; its citekey is its id. */
export function articleOf(id: string, ...values: readonly (ClaimValue | Claim)[]): StudyArticle {
  return {
    id,
    citekey: id,
    claims: values.map((value, index) =>
      'id' in value ? value : claimOf(id, value, 'accepted', index),
    ),
  };
}

/** A claim of an article, for tests. */
export function claimOf(
  article: string,
  value: ClaimValue,
  status: ClaimStatus = 'accepted',
  index = 0,
): Claim {
  return {
    id: `${article}-${String(index)}-${value.kind}` as ClaimId,
    articleId: article as ArticleId,
    code: `c${String(index + 1)}`,
    value,
    statement: '',
    speaker: null,
    speakerName: null,
    status,
    origin: { by: 'reader', readerName: 'R' },
    confidence: null,
    fieldConfidence: {},
    quotes: [],
    areas: [],
    createdAt: 0,
    updatedAt: 0,
  };
}

/** So many of what, in a role; participants that were enrolled by default. */
export function countOf(count: number, more: Partial<SampleSizeValue> = {}): SampleSizeValue {
  return {
    kind: 'sample_size',
    count,
    unit: 'people',
    unitKind: 'participants',
    role: 'enrolled',
    qualifier: 'exact',
    ...more,
  };
}

/** A species that was studied. */
export function studiedOf(scientificName: string): ClaimValue {
  return {
    kind: 'species',
    taxonId: null,
    scientificName,
    vernacularName: null,
    role: 'studied',
    strain: null,
    sex: null,
    lifeStage: null,
  };
}

/** A finding on an outcome. */
export function findingOf(
  outcome: string | null,
  change: (typeof OPEN_FINDING)['change'],
): ClaimValue {
  return { ...OPEN_FINDING, outcome, change };
}
