import type { FoundDifference } from './find-differences.ts';
import type { NamedSource } from './describe-difference.ts';
import type { HeadlineLeap } from './headline-leap.ts';
import type { Span } from './hedges.ts';
import type { SourcePlace } from './source-place.ts';

/** What tells two differences of one kind between the same passages apart; empty where nothing has to. */
export function topicOf(difference: FoundDifference): string {
  if (difference.kind === 'caveat') return difference.topic;
  if (difference.kind === 'population') {
    const [before, after] = difference.groups;
    return (before ?? after)?.side ?? '';
  }
  return '';
}

/** Where a name stands in a passage, however it is written there; nothing where the passage puts it otherwise. */
function findName(name: string, place: SourcePlace, { wordsAt }: NamedSource): Span[] {
  const at = wordsAt(place).toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || name === '') return [];
  return [{ start: place.start + at, end: place.start + at + name.length }];
}

const listed = (span: Span | null): Span[] => (span === null ? [] : [span]);

/** Whom a headline is about, where it is the headline that says so. */
function concernIn(leap: HeadlineLeap | null, headline: SourcePlace | null): Span[] {
  return leap !== null && headline?.part === leap.concern.part ? [leap.concern] : [];
}

/**
 * The words of each source by which they differ: the number, the word that shows the strength or the group, the
 * name. None where the whole passage is what the other one lacks.
 */
export function differingWords(
  difference: FoundDifference,
  sources: readonly [NamedSource, NamedSource],
): readonly [readonly Span[], readonly Span[]] {
  switch (difference.kind) {
    case 'headline':
    case 'strength':
      return [listed(difference.shownBy[0]), listed(difference.shownBy[1])];
    case 'hedge': {
      const { word, change } = difference;
      return change === 'lost' ? [[word], []] : [[], [word]];
    }
    case 'number':
      return [listed(difference.left), listed(difference.right)];
    case 'population':
      return [listed(difference.groups[0]), listed(difference.groups[1])];
    case 'outcome':
    case 'exposure': {
      const [left, right] = [difference.left, difference.right].map((place, at) =>
        place === null
          ? []
          : findName(difference.names[at] ?? '', place, sources[at] as NamedSource),
      );
      return [left ?? [], right ?? []];
    }
    case 'leap':
      return [
        concernIn(difference.leaps[0], difference.left),
        concernIn(difference.leaps[1], difference.right),
      ];
    case 'caveat':
    case 'advice':
      return [[], []];
  }
}
