import { listDirections, type Direction } from '../../../shared/domain/analysis/directions.ts';
import { listRates, type Interval, type Rate } from '../../../shared/domain/analysis/rates.ts';
import { countedClaims, groupStudies } from '../../../shared/domain/analysis/studies.ts';
import { listTotals, type Counted, type Total } from '../../../shared/domain/analysis/totals.ts';
import type { ResultChange } from '../../../shared/domain/claim.ts';
import {
  formatCount,
  SAMPLE_ROLE_WORDS,
  UNIT_KIND_WORDS,
} from '../../../shared/domain/claim-words.ts';
import type { StudyLink } from '../../../shared/domain/link.ts';
import { escapeMarkdownLine } from '../../../shared/domain/markdown-text.ts';
import { citation } from './citations.ts';
import type { SourcedArticle } from './gather.ts';
import { conflictLine, listTableConflicts } from './table-conflicts.ts';

const COUNTED_CHANGES: readonly (readonly [ResultChange, string, string])[] = [
  ['increase', 'increase', 'increases'],
  ['decrease', 'decrease', 'decreases'],
  ['no_difference', 'no difference', 'no differences'],
  ['mixed', 'mixed result', 'mixed results'],
  ['open', 'open', 'open'],
];

/** What conflicts are, for whoever reads of them. */
const CONFLICT_WORDS =
  'Studies that tell different directions of one outcome, with the same comparator and species; or articles on one study that count the same differently.';

const cite = (citekey: string): string => citation(citekey, []);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const between = ({ low, high }: Interval): string => `${percent(low)} to ${percent(high)}`;

/**
 * What the articles of a table say together, in Markdown: totals or why there is none, rates within a
 * study, which way findings go over studies, and where they contradict each other. Nothing where no two of them say the like.
 */
export function writeTogether(all: readonly SourcedArticle[], links: readonly StudyLink[]): string {
  const articles = all.map((article) => ({
    ...article,
    claims: countedClaims(article.claims, false),
  }));
  const studies = groupStudies(articles, links);
  const totals = listTotals(studies);
  const rates = listRates(articles);
  const directions = listDirections(studies).filter(({ results }) => results.length > 1);
  const conflicts = listTableConflicts(all, links);
  if (totals.length + rates.length + directions.length + conflicts.length === 0) return '';
  return [
    '## Together',
    '',
    'Of accepted claims. Articles that are linked as report and paper, or as of one cohort, count as one study.',
    ...section('Totals', totals.map(totalLine)),
    ...section(
      'Rates',
      rates.map(rateLine),
      'Each within one article, with Wilson’s 95 % interval. Rates of different things are not compared.',
    ),
    ...section('Directions', directions.map(directionLine), directionWords(directions)),
    ...section('Conflicts', conflicts.map(conflictLine), CONFLICT_WORDS),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[], words?: string): string[] {
  if (lines.length === 0) return [];
  return ['', `### ${title}`, '', ...(words === undefined ? [] : [words, '']), ...lines];
}

function countLine({ claim, article }: Counted): string {
  return `${formatCount(claim.value.count)} ${cite(article.citekey)}`;
}

function totalLine({ unitKind, species, parts, sum }: Total): string {
  const what = `${UNIT_KIND_WORDS[unitKind]}${species === null ? '' : ` (*${escapeMarkdownLine(species)}*)`}`;
  const listed = parts.map((part) => {
    const others = part.includes.map(countLine).join(', ');
    return `${countLine(part)}${others === '' ? '' : ` (the same study: ${others})`}`;
  });
  if (sum.of === 'refused') {
    const why = escapeMarkdownLine(`${sum.reason} ${sum.wayOut}`);
    return `- **No total** of ${what}: ${listed.join(', ')}. ${why}`;
  }
  const about = sum.isAbout ? 'about ' : '';
  return `- **${about}${formatCount(sum.count)}** ${what}, ${SAMPLE_ROLE_WORDS[sum.role]}: ${listed.join(' + ')}`;
}

function rateLine({ article, part, whole, share, interval }: Rate): string {
  const some = `${formatCount(part.value.count)} ${escapeMarkdownLine(part.value.unit)}`;
  const all = `${formatCount(whole.value.count)} ${escapeMarkdownLine(whole.value.unit)}`;
  return `- ${some} of ${all}, ${SAMPLE_ROLE_WORDS[whole.value.role]} ${cite(article.citekey)}: **${percent(share)}** (${between(interval)})`;
}

/** Grouping, metric, what was left out and limits, as the SWiM guideline asks for (BMJ 2020;368:l6890). */
function directionWords(directions: readonly Direction[]): string {
  const open = directions.reduce((sum, { counts }) => sum + counts.open, 0);
  const left = open === 0 ? '' : ` ${String(open)} of them tell no direction.`;
  return `Studies grouped by the outcome as claims name it; the metric is the direction of change, whatever its size and its p.${left} No difference is shown and not counted for either side. The sign test asks how likely such a count is if both directions are equally likely; it is given from six studies on.`;
}

function directionLine({ outcome, results, counts, test }: Direction): string {
  const told = COUNTED_CHANGES.flatMap(([change, one, many]) => {
    const number = counts[change];
    if (number === 0) return [];
    const who = results
      .filter((result) => result.change === change)
      .map(({ study }) => cite(study.main.citekey));
    return [`${String(number)} ${number === 1 ? one : many} (${who.join(', ')})`];
  });
  const tested =
    test === null
      ? ''
      : `. Of ${String(test.of)} with a direction ${String(test.increases)} tell an increase: ${percent(test.increases / test.of)} (${between(test.interval)}), sign test p = ${test.p < 0.001 ? test.p.toExponential(1) : test.p.toFixed(3)}`;
  return `- **${escapeMarkdownLine(outcome ?? 'No outcome named')}**: ${told.join(', ')}${tested}`;
}
