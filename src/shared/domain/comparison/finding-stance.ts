import type { Span } from './hedges.ts';

/** Does a statement tell of an effect or a link, or that there is none? */
export type Stance = 'affirms' | 'denies';

/** The stance of a statement, with the words that deny; null where it affirms. */
export interface ToldStance {
  readonly stance: Stance;
  readonly shownBy: Span | null;
}

/** Clauses that grant something which the statement then goes beyond: what they deny is not what it says. */
const GRANTS =
  /\b(?:although|though|even though|even if|while|whereas|despite|in spite of|notwithstanding)\b[^,;]{0,240}[,;]/gi;
/** Clauses in the middle that tell of something else. */
const ASIDE =
  /,\s(?:which|who|whose|that)\b[^,;]{0,160},|\bwho (?:are|were|do|did|have|had) not\b[^,;]{0,160}/gi;
/** What is left out at the end of an effect: "reduced strokes, but not deaths". */
const EXCEPTION =
  /,?\s(?:but|though|although|albeit) (?:not (?:with|in|on|for|of|the|among|by)\b|no such\b|had (?:minimal|little|no)\b|(?:this|these|they) (?:was|were|is|are) not\b|it remains\b)[^;]{0,240}/gi;
const DENIES = [
  /\bno (?:[\w-]+ ){0,4}(?:differences?|effects?|associations?|relations?(?:hips?)?|links?|correlations?|evidence|benefits?|impact|influence|advantages?|improvements?|changes?|reductions?|increases?|support|interactions?|roles?|risks?|gains?|harm)\b/i,
  /\b(?:did|does|do|was|were|is|are|has|have|had|could|can|may|might|would|will) ?(?:not|n['’]t) (?!only\b)/i,
  /\b(?:cannot|not (?:statistically )?(?:significant|associated|related|linked|correlated|affected?|effective|improved?|differen(?:t|ce)|superior|better|a (?:risk factor|predictor|marker)))/i,
  /\b(?:failed to|fails to|lack of (?:\w+ ){0,3}(?:association|effect|benefit|difference|evidence|efficacy)|lacked|neither|null (?:results?|findings?)|unrelated to|independent of|ineffective|unaffected|unchanged)\b/i,
  /\b(?:similar|same|comparable|equal|equivalent|identical)\b[^.;]{0,60}\b(?:to|as|in|between|among|for)\b/i,
  /\b(?:non-?significant(?:ly)?|no better|no worse|no more|no less|no longer|no discernible|no clear|no apparent)\b/i,
] as const;
/** Words for a denial that a second one takes back: "not without benefit". */
const DOUBLE = /\bnot without\b|\bno doubt\b|\bnot only\b/i;

/** Blanks out what matches, so that places stay. */
const blank = (text: string, words: RegExp): string =>
  text.replaceAll(words, (found) => ' '.repeat(found.length));

/**
 * Whether a statement of a finding tells of an effect or a link, or that there is none; what is only granted or
 * excepted does not count. Linear in the statement.
 */
export function readStance(statement: string): ToldStance {
  const said = [GRANTS, ASIDE, EXCEPTION, DOUBLE].reduce(
    (text, words) => blank(text, new RegExp(words.source, 'giu')),
    statement,
  );
  for (const words of DENIES) {
    const found = words.exec(said);
    if (found !== null)
      return {
        stance: 'denies',
        shownBy: { start: found.index, end: found.index + found[0].trimEnd().length },
      };
  }
  return { stance: 'affirms', shownBy: null };
}
