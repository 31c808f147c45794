import type { ChangedPart } from '../changed-part.ts';
import { factsOf, type FieldName } from './fields.ts';
import { fieldsOf } from './fields-of.ts';
import type { Part, Query } from './tree.ts';

/** The parts of the library that fields about articles ask for, beside which articles there are. */
const OF_ARTICLES: Readonly<Partial<Record<FieldName, readonly ChangedPart[]>>> = {
  title: ['details'],
  author: ['details'],
  year: ['details'],
  journal: ['details'],
  doi: ['details'],
  pmid: ['details'],
  isbn: ['details'],
  key: ['details'],
  type: ['details'],
  // The rules tell the language of a text, and say so where they keep what they read.
  lang: ['details', 'marks'],
  tag: ['filing'],
  in: ['filing'],
  notice: ['details'],
  status: ['status'],
  added: [],
  has: ['details', 'marks', 'notes', 'files', 'filing'],
};

/** The parts of the library that decide which articles a query finds: a change of others leaves them as they are. */
export function askedParts(query: Query): ReadonlySet<ChangedPart> {
  const parts = new Set<ChangedPart>(['articles']);
  for (const { field } of fieldsOf(query)) {
    const ofField = factsOf(field).about === 'article' ? (OF_ARTICLES[field] ?? []) : ['marks'];
    for (const part of ofField as readonly ChangedPart[]) parts.add(part);
  }
  // Words stand in titles, names and texts; in claims where they stand beside a field that asks of those.
  if (query.parts.some(hasWords)) parts.add('details');
  return parts;
}

function hasWords(part: Part): boolean {
  if (part.of === 'word' || part.of === 'phrase') return true;
  if (part.of === 'field') return false;
  return part.of === 'not' ? hasWords(part.part) : part.parts.some(hasWords);
}
