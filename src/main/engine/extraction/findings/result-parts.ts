/** What a sentence says was measured, and what those studied were given, did or were exposed to. */
export interface ResultParts {
  readonly outcome: string | null;
  readonly exposure: string | null;
  readonly dose: string | null;
}

const READ_CHARACTERS = 600;
const PART_WORDS = 9;
/** What opens a result and belongs to no part of it, in this order. */
const OPENINGS: readonly RegExp[] = [
  /^[A-Z][A-Za-z]{2,15}(?: [A-Za-z]{2,15}){0,3}: /,
  /^(?:However|Moreover|Furthermore|Overall|In addition|In contrast|Finally|Also|Thus|Notably|Interestingly|Specifically|Similarly), /,
  /^(?:[Ww]e|[Tt]hey|[Tt]he (?:study|trial|review|researchers|authors|team|analysis|results)|[Rr]esults|[Oo]ur (?:results|findings|data)) (?:also )?(?:found|showed|show|shows|observed|report|reported|suggest|suggested|indicate|indicated|demonstrate|demonstrated|conclude|concluded|concludes|confirmed) that /,
  /^(?:There was|There were|It was found that) /,
];
const BE = String.raw`(?:was|were|is|are|has been|have been|had been)`;
const ADVERB = String.raw`(?:(?:significantly|not|also|strongly|markedly|substantially|much|slightly|independently|inversely|positively|negatively|consistently|only|statistically|\d{1,3}(?:\.\d)?(?:%| percent| per cent| times)) ){0,3}`;
const MOVED = String.raw`(?:higher|lower|greater|smaller|longer|shorter|larger|increased|decreased|reduced|improved|elevated|better|worse|fewer|less|more|raised|lowered|enhanced|impaired)`;
const WENT = String.raw`(?:fell|rose|declined|dropped|improved|worsened|increased|decreased|halved|doubled|deteriorated)`;
const ACTS = String.raw`(?:reduced|increased|improved|raised|lowered|cut|prevented|decreased|enhanced|prolonged|halved|doubled|shortened|impaired|worsened|boosted|slowed)`;
/** "Coffee was associated with a lower risk of gout". */
const LINKED = new RegExp(
  String.raw`^(.{3,120}?) (?:${BE} )?${ADVERB}(?:associated with|linked to|linked with|related to) (?:an? |the )?(?:${ADVERB}${MOVED} )?(.{3,120})$`,
);
/** "Coffee reduced the risk of gout". */
const ACTED = new RegExp(String.raw`^(.{3,90}?) ${ADVERB}${ACTS} (?:the )?(.{3,120})$`);
/** "The risk of gout was lower", "weights fell". */
const SAID = new RegExp(
  String.raw`^(.{3,120}?) (?:${BE} ${ADVERB}${MOVED}\b|did not (?:differ|change)\b|${BE} (?:similar|comparable|unchanged|unaffected)\b|${WENT} (?:by|from|in|to|after|with|among|significantly)\b)`,
);
/** "A lower risk of gout in drinkers", "no difference in weight". */
const NAMED = new RegExp(
  String.raw`\b(?:(?:differences?|changes?|effects?|increases?|decreases?|reductions?|improvements?|declines?|rise|fall|drop) (?:in|on)|(?:higher|lower|greater|fewer|increased|reduced|improved|longer|shorter) (?!than|in|for|among|by)) ?(.{3,90})$`,
);
/** A part ends at a mark or before one of these words. */
const PART_END =
  /[,;:()[\]"”–—]|\.(?!\d)|\b(?:in|among|by|with|than|compared|from|for|at|after|during|over|between|when|while|but|who|which|that|was|were|is|are|had|have|has|and|as|on|to|irrespective|regardless|versus|vs)\b/;
const PART_END_OF_SUBJECT = /[;:()[\]"”–—]|\b(?:who|which|that|was|were|had|have|did)\b/;
const ARTICLE = /^(?:an? |the |their |his |her |its )/i;
/** Subjects that name nobody's exposure and no outcome. */
const EMPTY =
  /^(?:it|this|these|those|they|we|he|she|there|results?|findings?|all|both|most|some|patients|participants|women|men|children|people|the (?:study|trial|rate|difference|effect|association|risk)|no difference|difference)$/i;
const DOSE =
  /\b\d{1,5}(?:[.,]\d{1,3})? ?(?:mg|µg|μg|mcg|g|kg|IU|ml|mL|mmol|kg\/ha|Gy|ppm|mM|µM|μM|nM)(?:\/(?:kg|d|day|ha|m2|l|L))?(?: (?:per day|daily|a day|twice daily|once daily|per kg|a week|weekly))?(?![\w/])/;

/**
 * Reads the parts of a result that its sentence gives plainly; each is a part of the sentence as it is
 * written, or null. Pure; linear.
 */
export function readResultParts(sentence: string): ResultParts {
  const words = OPENINGS.reduce(
    (rest, opening) => rest.replace(opening, ''),
    sentence.slice(0, READ_CHARACTERS),
  );
  const linked = LINKED.exec(words);
  if (linked !== null) return tell(subject(linked[1]), object(linked[2]));
  const said = SAID.exec(words);
  if (said !== null) return tell(null, subject(said[1]));
  const acted = ACTED.exec(words);
  if (acted !== null) return tell(subject(acted[1]), object(acted[2]));
  const named = NAMED.exec(words);
  return tell(null, named === null ? null : object(named[1]));
}

function tell(exposure: string | null, outcome: string | null): ResultParts {
  return { outcome, exposure, dose: exposure === null ? null : (DOSE.exec(exposure)?.[0] ?? null) };
}

/** The words up to where a part ends; null where they name nothing. */
function object(words = ''): string | null {
  const risk =
    /^(?:risk|rate|odds|incidence|prevalence|number|level|levels|rates|use|quality) (?:of|for) /.exec(
      words,
    )?.[0] ?? '';
  const rest = words.slice(risk.length);
  const stop = rest.search(PART_END);
  return name(risk + (stop < 0 ? rest : rest.slice(0, stop)));
}

/** The last clause of the words before a verb; null where they name nothing. */
function subject(words = ''): string | null {
  const clause = words.slice(words.lastIndexOf(', ') < 0 ? 0 : words.lastIndexOf(', ') + 2);
  return PART_END_OF_SUBJECT.test(clause) ? null : name(clause);
}

function name(words: string): string | null {
  const named = words.trim().replace(ARTICLE, '').replace(/[.,]$/, '');
  const count = named.split(' ').length;
  if (named.length < 3 || count > PART_WORDS || /^\d/.test(named) || EMPTY.test(named)) return null;
  return named;
}
