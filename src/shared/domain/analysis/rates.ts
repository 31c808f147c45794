import type { StudyArticle } from './studies.ts';
import { isCount, type CountClaim } from './totals.ts';

/** A part of what was counted in one article, and its share of the whole. */
export interface Rate {
  readonly article: StudyArticle;
  readonly part: CountClaim;
  readonly whole: CountClaim;
  /** From 0 to 1. */
  readonly share: number;
  readonly interval: Interval;
}

/** Bounds of a share, from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959964;

/**
 * Wilson's 95 % interval of a share (E. B. Wilson 1927, J. Am. Stat. Assoc. 22:209-212): of 14 in 76 it is
 * 11.3 to 28.6 %. `part` is at most `whole`, which is at least 1.
 */
export function wilsonInterval(part: number, whole: number): Interval {
  const share = part / whole;
  const middle = share + (Z * Z) / (2 * whole);
  const reach = Z * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole));
  const scale = 1 + (Z * Z) / whole;
  return {
    low: part === 0 ? 0 : (middle - reach) / scale,
    high: part === whole ? 1 : (middle + reach) / scale,
  };
}

/**
 * What was the outcome of how many, within each article: an outcome over the number of the same unit that
 * was analysed, else enrolled, and births over embryos. Only exact numbers that stand alone in their role.
 */
export function listRates(articles: readonly StudyArticle[]): Rate[] {
  return articles.flatMap((article) => {
    const counts = article.claims
      .filter(isCount)
      .filter(({ value }) => value.qualifier === 'exact');
    return counts
      .filter(({ value }) => value.role === 'outcome')
      .flatMap((part) => {
        const whole = findWhole(part, counts);
        return whole === null ? [] : [rateOf(article, part, whole)];
      });
  });
}

function findWhole(part: CountClaim, counts: readonly CountClaim[]): CountClaim | null {
  const units =
    part.value.unitKind === 'births' ? ['births', 'embryos_gametes'] : [part.value.unitKind];
  for (const unitKind of units)
    for (const role of ['analysed', 'enrolled']) {
      const found = counts.filter(
        ({ value }) => value.unitKind === unitKind && value.role === role,
      );
      const [only] = found;
      if (
        found.length === 1 &&
        only &&
        only.value.count > 0 &&
        only.value.count >= part.value.count
      )
        return only;
    }
  return null;
}

function rateOf(article: StudyArticle, part: CountClaim, whole: CountClaim): Rate {
  const [some, all] = [part.value.count, whole.value.count];
  return { article, part, whole, share: some / all, interval: wilsonInterval(some, all) };
}
