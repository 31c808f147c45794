import type { Judgement } from '../../../src/main/engine/extraction/calibration.ts';
import { printReliability } from '../print-measures.ts';
import { drawIntervals, sumTallies } from '../tallies.ts';
import type { Tally } from '../tallies.ts';
import { FIELD_GROUPS, fieldGroupOf, GENRES } from '../wide-labels/form.ts';
import type { MeasuredKind, MeasuredText } from './measure-texts.ts';

/** Texts that are measured together: all, those of a genre or those of a field. */
export interface TextGroup {
  readonly name: string;
  readonly texts: readonly MeasuredText[];
}

/** All texts, then those of each genre and of each wider field that has any. */
export function groupTexts(texts: readonly MeasuredText[]): TextGroup[] {
  const genres = GENRES.map((genre) => ({
    name: genre,
    texts: texts.filter(({ labels }) => labels.genre === genre),
  }));
  const fields = FIELD_GROUPS.map((name) => ({
    name,
    texts: texts.filter(({ labels: { field } }) => field !== null && fieldGroupOf(field) === name),
  }));
  const groups = [...genres, ...fields].filter((group) => group.texts.length > 0);
  return [{ name: 'all', texts }, ...groups];
}

/** The metrics of texts in the order in which they were measured. */
export function listMetrics(texts: readonly MeasuredText[]): string[] {
  return [...new Set(texts.flatMap(({ tallies }) => Object.keys(tallies)))];
}

/** The tallies of a metric, text by text; a text that has nothing to measure is left out. */
export function talliesOf({ texts }: TextGroup, metric: string): Tally[] {
  return texts.flatMap(({ tallies }) => {
    const tally = tallies[metric];
    return tally === undefined || tally.labels + tally.suggestions === 0 ? [] : [tally];
  });
}

const percent = (share: number): string => String(Math.round(share * 100));

function formatShare(part: number, whole: number, [low, high]: readonly [number, number]): string {
  if (whole === 0) return '-'.padEnd(24);
  const share = `${percent(part / whole)}%`.padStart(4);
  return `${share} ${`${part}/${whole}`.padEnd(9)} [${percent(low)}-${percent(high)}]`.padEnd(24);
}

/**
 * Prints for each metric and group of texts how much is right of what is suggested and how much is found
 * of what is labelled, each with its 95% interval over texts.
 */
export function printGroups(groups: readonly TextGroup[], metrics: readonly string[]): void {
  for (const metric of metrics) {
    console.log(`\n${metric.padEnd(28)}${'right'.padEnd(25)}found`);
    for (const group of groups) {
      const tallies = talliesOf(group, metric);
      if (tallies.length === 0) continue;
      const { labels, found, suggestions, right } = sumTallies(tallies);
      const { P, R } = drawIntervals(tallies);
      const name = `  ${group.name} (${group.texts.length})`.padEnd(28);
      console.log(`${name}${formatShare(right, suggestions, P)} ${formatShare(found, labels, R)}`);
    }
  }
}

/** All judgements of texts, by what the confidence was stated of. */
function gatherJudgements(
  texts: readonly MeasuredText[],
): Readonly<Record<string, readonly Judgement[]>> {
  const names = [...new Set(texts.flatMap(({ judgements }) => Object.keys(judgements)))];
  return Object.fromEntries(
    names.map((name) => [name, texts.flatMap(({ judgements }) => judgements[name] ?? [])]),
  );
}

/** Prints how often what was stated with some confidence was right, kind by kind. */
export function printCalibration(texts: readonly MeasuredText[]): void {
  for (const [name, judgements] of Object.entries(gatherJudgements(texts)))
    if (judgements.length > 0) printReliability(`\nconfidence of ${name}`, judgements);
}

const AROUND = 80;

/** Prints each suggestion and label of a kind that the other side does not bear out, with its words. */
export function printErrors(texts: readonly MeasuredText[], kind: MeasuredKind): void {
  for (const { text, labels, disagreements } of texts) {
    const ofKind = disagreements[kind] ?? [];
    if (ofKind.length === 0) continue;
    console.log(`\n== ${labels.id} (${labels.genre}, ${labels.field ?? 'no field'})`);
    for (const { at, what } of ofKind.toSorted((one, other) => one.at[0] - other.at[0])) {
      const [start, end] = at;
      const before = text.slice(Math.max(0, start - AROUND), start);
      const after = text.slice(end, end + AROUND);
      const words = `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s+/g, ' ');
      console.log(`  ${what}\n      ${words}`);
    }
  }
}
