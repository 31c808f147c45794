import type { SameAs } from './compare-quantities.ts';
import type { CaveatTopic } from './caveats.ts';
import type { FoundDifference } from './find-differences.ts';
import type { GroupSide } from './population.ts';
import type { Strength } from './strength.ts';

/** A source as sentences name it, how many of its sentences were read, and the words at a place of it. */
export interface NamedSource {
  readonly name: string;
  readonly sentencesRead: number;
  readonly wordsAt: (place: { part: 'title' | 'text'; start: number; end: number }) => string;
}

const STATES: Readonly<Record<Strength, string>> = {
  none: 'states no link',
  association: 'says that things go together',
  conditional: 'says that one thing may act on another',
  cause: 'says that one thing acts on another',
};

const WARNS: Readonly<Record<CaveatTopic, string>> = {
  cause: 'that it does not prove a cause',
  design: 'how the study was done',
  evaluation: 'what limits the result',
};

const SIDES: Readonly<Record<GroupSide, string>> = {
  sex: 'of one sex',
  age: 'of one age',
  pregnancy: 'who are pregnant',
  health: 'who are ill',
};

const WRITTEN: Readonly<Record<SameAs, string>> = {
  equal: 'the same',
  reformatted: 'written in another way',
  rounded: 'rounded',
  refined: 'made exact',
  converted: 'in another unit',
  complement: 'the rest of a hundred',
  derived: 'worked out from others',
};

const quoted = (words: string): string => `“${words}”`;

/** How much was read of a source in which nothing was found. */
const readOf = ({ name, sentencesRead }: NamedSource): string =>
  `the rules read ${sentencesRead === 1 ? 'the one sentence' : `the ${String(sentencesRead)} sentences`} of ${name} and found none`;

/** A difference as one sentence. Both directions are told alike, and none is called an exaggeration. */
export function describeDifference(
  difference: FoundDifference,
  left: NamedSource,
  right: NamedSource,
): string {
  switch (difference.kind) {
    case 'headline':
    case 'strength': {
      const [before, after] = [left, right].map((source, at) => {
        const shown = difference.shownBy[at] ?? null;
        const states = STATES[difference.strengths[at] ?? 'none'];
        const word = shown === null ? '' : ` (${quoted(source.wordsAt(shown))})`;
        return `${source.name} ${states}${word}`;
      });
      const what = difference.kind === 'headline' ? 'The headline' : 'The main statement';
      return `${what} is ${difference.change === 'raised' ? 'stronger' : 'weaker'} in ${right.name}: ${before ?? ''}, ${after ?? ''}.`;
    }
    case 'hedge': {
      const [hedged, plain] = difference.change === 'lost' ? [left, right] : [right, left];
      return `${hedged.name} hedges its main statement (${quoted(hedged.wordsAt(difference.word))}), ${plain.name} does not.`;
    }
    case 'caveat': {
      const warns = `says ${WARNS[difference.topic]}`;
      if (difference.change === 'kept')
        return `Worth saying: ${left.name} ${warns}, and so does ${right.name}.`;
      const [told, silent] = difference.change === 'lost' ? [left, right] : [right, left];
      return `${told.name} ${warns}; ${readOf(silent)}.`;
    }
    case 'number':
      return describeNumber(difference, left, right);
    case 'outcome':
    case 'exposure': {
      const [before, after] = difference.names;
      const what = difference.kind === 'outcome' ? 'What was measured' : 'What it was put down to';
      return `${what} is ${difference.change} in ${right.name}: ${quoted(before)} in ${left.name}, ${quoted(after)} in ${right.name}.`;
    }
    case 'population': {
      const [before, after] = difference.groups;
      if (before !== null && after !== null)
        return `${left.name} speaks of ${before.group}, ${right.name} of ${after.group}.`;
      const group = before ?? after;
      const [limited, open] = before === null ? [right, left] : [left, right];
      return `${limited.name} speaks of ${group?.group ?? ''}, ${open.name} does not say that it is about people ${SIDES[group?.side ?? 'sex']}.`;
    }
    case 'leap':
      return describeLeap(difference, left, right);
    case 'advice': {
      const [told, silent] = difference.change === 'lost' ? [left, right] : [right, left];
      const whom = difference.to === 'reader' ? 'the reader' : 'others';
      return `${told.name} advises ${whom}; ${readOf(silent)}.`;
    }
  }
}

function describeLeap(
  { change, leaps }: Extract<FoundDifference, { kind: 'leap' }>,
  left: NamedSource,
  right: NamedSource,
): string {
  const leap = leaps[1] ?? leaps[0];
  if (leap === null) return '';
  const studiedIn = leap.studiedIn === 'left' ? left : right;
  const studied = `${studiedIn.name} tells of ${quoted(studiedIn.wordsAt(leap.studied))} that were studied`;
  if (change === 'kept')
    return `Indirect: both headlines are about people and name no animal, and ${studied}.`;
  const [leaping, other] = change === 'added' ? [right, left] : [left, right];
  const where =
    leap.concern.part === 'title' ? 'the headline' : 'the main statement below the headline';
  return `Indirect: ${where} of ${leaping.name} is about people (${quoted(leaping.wordsAt(leap.concern))}) and the headline names no animal, where ${studied}; this is not so of the headline of ${other.name}.`;
}

function describeNumber(
  { change, numbers: [before, after], as }: Extract<FoundDifference, { kind: 'number' }>,
  left: NamedSource,
  right: NamedSource,
): string {
  const own = quoted(before?.written ?? '');
  const other = quoted(after?.written ?? '');
  if (change === 'changed') return `Where ${left.name} has ${own}, ${right.name} has ${other}.`;
  if (change === 'lost')
    return `${left.name} has ${own} in its main statement; it is not among the numbers of ${right.name}.`;
  if (change === 'added')
    return `${right.name} has ${other} in its main statement; it is not among the numbers of ${left.name}.`;
  return `${other} in ${right.name} is ${own} of ${left.name}, ${WRITTEN[as ?? 'reformatted']}.`;
}
