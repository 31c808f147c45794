import type { ClaimDraft } from '../../../src/shared/domain/claim.ts';
import { change, type Change } from './change.ts';
import type { Random } from '../random.ts';
import { writeWord } from '../texts.ts';
import { someSpan, type OpenArticle, type View } from './view.ts';

function writeDraft(random: Random): ClaimDraft {
  const value = random.pick([
    { kind: 'safety', category: 'caveat', hedged: random.next() < 0.5 },
    {
      kind: 'finding',
      change: 'mixed',
      value: 'worse',
      effectValue: '3',
      effectUnit: 'kg',
      comparator: null,
    },
    { kind: 'study_design', design: 'cohort', subject: 'article' },
    { kind: 'setting', country: writeWord(random) },
    {
      kind: 'sample_size',
      count: random.int(0, 999),
      unit: 'mice',
      unitKind: 'animals',
      role: 'enrolled',
      qualifier: 'exact',
    },
  ] as const);
  return { value, statement: writeWord(random), speaker: random.pick(['authors', null] as const) };
}

function planOnClaims(open: OpenArticle, random: Random): Change | null {
  const { article, revisionId, claims } = open;
  if (claims.length === 0) return null;
  const claim = random.pick(claims);
  const span = someSpan(article.text, random);
  switch (random.int(0, 5)) {
    case 0:
      return change('claims.update', { id: claim.id, draft: writeDraft(random), accept: true });
    case 1: {
      const decision = random.pick(['accepted', 'rejected'] as const);
      return change('claims.decide', { ids: [claim.id], decision });
    }
    case 2:
      return change('claims.addQuote', { id: claim.id, revisionId, span });
    case 3:
      if (claim.quotes.length === 0) return null;
      return change('claims.removeQuote', { id: claim.id, quoteId: random.pick(claim.quotes).id });
    case 4: {
      const other = random.pick(claims);
      if (other.id === claim.id) return null;
      return change('claims.link', { from: claim.id, to: other.id, relation: 'supports' });
    }
    default:
      return change('claims.trash', { ids: [claim.id] });
  }
}

function planOnAnnotations(open: OpenArticle, random: Random): Change | null {
  if (open.annotations.length === 0) return null;
  const annotation = random.pick(open.annotations);
  if (random.next() < 0.3) return change('annotations.trash', { ids: [annotation.id] });
  return change('annotations.update', {
    id: annotation.id,
    comment: writeWord(random),
    tags: [writeWord(random)],
  });
}

/** Something that is marked, claimed or decided in the open article; null when nothing fits. */
export function planClaimChange({ open }: View, random: Random): Change | null {
  if (open === null) return null;
  const { article, revisionId, links } = open;
  const span = someSpan(article.text, random);
  switch (random.int(0, 7)) {
    case 0:
    case 1:
      return change('annotations.create', {
        articleId: article.id,
        revisionId,
        span,
        color: random.pick(['red', 'yellow', 'blue'] as const),
        comment: writeWord(random),
        tags: [writeWord(random)],
      });
    case 2:
      return change('claims.create', {
        articleId: article.id,
        revisionId,
        spans: random.next() < 0.2 ? [] : [span],
        draft: writeDraft(random),
      });
    case 3:
      return planOnAnnotations(open, random);
    case 4:
      if (links.length === 0) return null;
      return change('links.remove', { id: random.pick(links) });
    case 5: {
      const kind = random.pick(['species', 'finding'] as const);
      return change(random.pick(['absences.record', 'absences.remove'] as const), {
        articleId: article.id,
        kind,
      });
    }
    default:
      return planOnClaims(open, random);
  }
}
