import { z } from 'zod';

/** Why two texts look as if they were about the same study, the most telling reason first. */
export const StudyReason = z.object({
  kind: z.enum(['copy', 'phrases', 'numbers', 'names', 'days', 'words']),
  /** The reason in one sentence. */
  words: z.string(),
  /** What both texts share, as the left one writes it. */
  shared: z.array(z.string()),
});
export type StudyReason = z.infer<typeof StudyReason>;

/** How sure it is that two texts are about the same study, and why. */
export const SameStudy = z.object({
  /** From 0 to 1; from one half on the two are taken for the same. */
  chance: z.number().min(0).max(1),
  reasons: z.array(StudyReason),
});
export type SameStudy = z.infer<typeof SameStudy>;

/** From this chance on two texts are taken to be about the same study. */
export const LOOKS_SAME = 0.5;
/** A reason names so many of the things shared. */
const MOST_NAMED = 4;

/** What two texts share, each list with the most telling first. */
export interface SharedInStudies {
  /** The share of the five-word phrases of the shorter text that the longer has, too. */
  readonly copied: number;
  readonly phrases: readonly string[];
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly daysApart: number | null;
}

/** From this share of its phrases on a text is a near copy. */
const COPY = 0.5;
const MONTH = 30;

const quoteAll = (things: readonly string[]): string =>
  things
    .slice(0, MOST_NAMED)
    .map((thing) => `“${thing}”`)
    .join(', ');

function list(kind: StudyReason['kind'], what: string, shared: readonly string[]): StudyReason[] {
  if (shared.length === 0) return [];
  const named = shared.slice(0, MOST_NAMED);
  const more = shared.length - named.length;
  const rest = more === 0 ? '' : ` and ${String(more)} more`;
  return [{ kind, words: `Both ${what} ${quoteAll(named)}${rest}.`, shared: named }];
}

function tellDays(days: number | null): StudyReason[] {
  if (days === null || days > MONTH) return [];
  const apart =
    days === 0
      ? 'Both name the same day'
      : `They name days ${days === 1 ? 'a day' : `${String(days)} days`} apart`;
  return [{ kind: 'days', words: `${apart}.`, shared: [] }];
}

/** Puts what two texts share into sentences, the most telling first. */
export function tellReasons(shared: SharedInStudies): StudyReason[] {
  const copied = Math.round(shared.copied * 100);
  return [
    ...(shared.copied < COPY
      ? []
      : [
          {
            kind: 'copy' as const,
            words: `Near copies: ${String(copied)} % of the phrases of the shorter one stand in the other.`,
            shared: shared.phrases.slice(0, 1),
          },
        ]),
    ...list('phrases', 'write', shared.phrases),
    ...list('numbers', 'have the number', shared.numbers),
    ...list('names', 'name', shared.names),
    ...tellDays(shared.daysApart),
    ...list('words', 'use the rare words', shared.words),
  ];
}
