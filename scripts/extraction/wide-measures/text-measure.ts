import type { Judgement } from '../../../src/main/engine/extraction/calibration.ts';
import type { Suggestion, TextSpan } from '../../../src/main/engine/extraction/types.ts';
import type { Tally } from '../tallies.ts';
import type { Place } from '../wide-labels/placed-labels.ts';

/** A suggestion or a label that the other side does not bear out, to read. */
export interface Disagreement {
  readonly at: Place;
  /** Such as `missed caveat` or `role outcome, labelled group`. */
  readonly what: string;
}

/** How the suggestions for one text stand to its labels, for one kind of claim. */
export interface KindMeasure {
  /** By metric; a metric without labels of its own has only suggestions. */
  readonly tallies: Readonly<Record<string, Tally>>;
  /** By what the confidence was stated of. */
  readonly judgements: Readonly<Record<string, readonly Judgement[]>>;
  readonly disagreements: readonly Disagreement[];
  /** Of each suggestion, whether it says the opposite of what is labelled at its place. */
  readonly absurd: readonly boolean[];
}

/** What is right where a reader labelled it: one metric over what both sides have. */
export function tallyField(outcomes: readonly boolean[]): Tally {
  const right = outcomes.filter(Boolean).length;
  return { labels: outcomes.length, found: right, suggestions: outcomes.length, right };
}

/** Counts what is right of what is suggested, and what is found of what is labelled. */
export function tallyBoth(right: readonly boolean[], found: readonly boolean[]): Tally {
  return {
    labels: found.length,
    found: found.filter(Boolean).length,
    suggestions: right.length,
    right: right.filter(Boolean).length,
  };
}

/** Does a span have a character in common with a place? */
export function touches({ start, end }: TextSpan, [from, to]: Place): boolean {
  return start < to && from < end;
}

/** A span and a place are about the same sentence when they share half of the shorter of them. */
export function isSameSentence({ start, end }: TextSpan, [from, to]: Place): boolean {
  const common = Math.min(end, to) - Math.max(start, from);
  return common * 2 >= Math.min(end - start, to - from);
}

/** Leaves out suggestions of sentences that the reader was unsure about, unless a label bears them out. */
export function leaveOutUnsure<One extends Suggestion>(
  suggestions: readonly One[],
  right: readonly boolean[],
  unsure: readonly Place[],
): { readonly suggestions: readonly One[]; readonly right: readonly boolean[] } {
  const counts = suggestions.map(
    (one, at) => right[at] === true || !unsure.some((place) => touches(one, place)),
  );
  return {
    suggestions: suggestions.filter((_, at) => counts[at]),
    right: right.filter((_, at) => counts[at]),
  };
}

/** The labels that nothing suggested bears out, each told in words. */
export function listMissed<Label extends { readonly at: Place }>(
  labels: readonly Label[],
  found: readonly boolean[],
  tell: (label: Label) => string,
): Disagreement[] {
  return labels.flatMap((label, index) =>
    found[index] ? [] : [{ at: label.at, what: `missed ${tell(label)}` }],
  );
}

/** The suggestions that no label bears out, each told in words. */
export function listWrong<One extends TextSpan>(
  suggestions: readonly One[],
  right: readonly boolean[],
  tell: (suggestion: One) => string,
): Disagreement[] {
  return suggestions.flatMap((one, index) =>
    right[index] ? [] : [{ at: [one.start, one.end], what: `wrong ${tell(one)}` }],
  );
}

/** Each suggestion's stated confidence with whether it is right. */
export function judgeEach(
  suggestions: readonly Suggestion[],
  right: readonly boolean[],
): Judgement[] {
  return suggestions.map(({ confidence }, at) => ({ confidence, right: right[at] === true }));
}
