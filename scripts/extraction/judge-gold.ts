import type { ScoredArticle } from '../../src/main/engine/extraction/jsonl.ts';
import type { Judgement } from '../../src/main/engine/extraction/calibration.ts';
import type { GoldArticle } from './corpora.ts';
import { overlaps, overlapsAny } from './spans.ts';

/** The kinds of suggestion for which the corpora have labels. */
export const JUDGED_KINDS = ['sampleSizes', 'species', 'safety'] as const;
export type JudgedKind = (typeof JUDGED_KINDS)[number];

/** The taxa that the scorer takes for one another: subspecies and the genera of mouse and rat. */
const SAME_TAXON: Readonly<Record<string, string>> = {
  '10088': '10090',
  '10092': '10090',
  '10114': '10116',
  '559292': '4932',
  '83333': '562',
  '9612': '9615',
};
const PEOPLE = '9606';

/** The NCBI id by which a taxon is compared: that of the species of a subspecies, strain or genus. */
export const canonicalTaxon = (taxon: string): string => SAME_TAXON[taxon] ?? taxon;

function judgeSampleSizes({ gold }: GoldArticle, found: ScoredArticle): Judgement[] {
  const labels = gold.sampleSizes ?? [];
  return found.sampleSizes.map((size) => ({
    confidence: size.confidence,
    right: labels.some((label) => overlaps(size, label) && label.value === size.value),
  }));
}

function judgeSpecies({ gold, text }: GoldArticle, found: ScoredArticle): Judgement[] {
  const labels = gold.species ?? [];
  return found.species.flatMap((species) => {
    const hits = labels.filter((label) => overlaps(species, label));
    if (hits.length === 0 && overlapsAny(species, gold.speciesIgnore ?? [])) return [];
    const word = text.slice(species.start, species.end).toLowerCase();
    const loose = species.taxon === PEOPLE && !word.includes('human') && !word.includes('homo');
    if (hits.length === 0 && gold.humanWordsUnlabelled === true && loose) return [];
    const named = species.taxon;
    const right = hits.some(
      ({ taxon }) =>
        taxon === undefined ||
        named === undefined ||
        canonicalTaxon(taxon) === canonicalTaxon(named),
    );
    return [{ confidence: species.confidence, right }];
  });
}

/** What each corpus labels of safety; it says nothing about other statements. */
const LABELLED_SAFETY: Readonly<Record<string, readonly string[]>> = {
  'ade-corpus': ['adverse_event'],
  'consort-tm': ['adverse_event', 'reassuring', 'caveat'],
  'limitation-test': ['caveat'],
  'limitation-seed': ['caveat'],
};

function judgeSafety({ gold, source }: GoldArticle, found: ScoredArticle): Judgement[] {
  const labels = gold.safety ?? [];
  return found.safety.flatMap((statement) => {
    if (LABELLED_SAFETY[source]?.includes(statement.kind) === false) return [];
    const right = labels.some((label) => overlaps(statement, label));
    const scope = gold.safetyScope;
    if (scope !== undefined && !overlapsAny(statement, scope)) return [];
    if (!right && overlapsAny(statement, gold.safetyNeutral ?? [])) return [];
    return [{ confidence: statement.confidence, right }];
  });
}

/**
 * Tells for each suggestion of a labelled article whether it is right, by the rules of the scorer;
 * empty where the corpus did not label the kind, or only part of it. Statements on safety of a sort that
 * the corpus does not label are left out, though the scorer counts them as wrong.
 */
export function judgeArticle(
  article: GoldArticle,
  found: ScoredArticle,
  kind: JudgedKind,
): Judgement[] {
  if (article.gold[kind] === undefined || article.partial?.includes(kind) === true) return [];
  if (kind === 'sampleSizes') return judgeSampleSizes(article, found);
  return kind === 'species' ? judgeSpecies(article, found) : judgeSafety(article, found);
}
