import type { CslItem } from '../../../shared/domain/csl.ts';
import type { StatementRole } from '../../../shared/domain/comparison/strength.ts';

const ROLES: readonly StatementRole[] = ['paper', 'release', 'news'];

/** The role as a file of pairs names it; `abstract` is a paper's, any other name is unknown. */
export function readRole(name: string | undefined): StatementRole {
  if (name === 'abstract') return 'paper';
  return ROLES.find((role) => role === name) ?? 'unknown';
}

/** Who states the sentences of a collection, by its name: PubMed has papers, EurekAlert press releases. */
export function roleOfSource(source: string): StatementRole {
  if (/pubmed/i.test(source)) return 'paper';
  return /eureka/i.test(source) ? 'release' : 'unknown';
}

const NEWS: ReadonlySet<CslItem['type']> = new Set([
  'article-newspaper',
  'article-magazine',
  'broadcast',
  'interview',
  'post',
  'post-weblog',
  'webpage',
]);

/** Who states the sentences of an item, by its type; press releases say so in their genre. */
export function roleOfItem({ type, genre }: Pick<CslItem, 'type' | 'genre'>): StatementRole {
  if (/press|news release/i.test(typeof genre === 'string' ? genre : '')) return 'release';
  return NEWS.has(type) ? 'news' : 'paper';
}
