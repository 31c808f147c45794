/**
 * Words that end in a full stop without ending a sentence, in lower case and without the stop.
 * Compiled from scholarly and journalistic English usage.
 */
const ALWAYS_OPEN = new Set(
  (
    'e.g i.e eg ie vs v viz cf ca c approx al resp fig figs tab eq eqs eqn ref refs sec ch vol pp ' +
    'ed eds nr dr drs mr mrs ms mx prof profs rev hon st gen col lt capt sgt gov sen rep pres assoc asst ' +
    'dept univ spp sp subsp ssp var cv nov incl excl ext sp.nov aff bros no nos'
  ).split(' '),
);

/** Words that end in a full stop either way: the next word decides. */
const SOMETIMES_OPEN = new Set(
  (
    'etc inc ltd co corp jr sr ph.d m.d b.sc m.sc d.phil a.m p.m u.s u.k u.n e.u u.s.a i.v i.m s.c i.p p.o ' +
    'b.i.d t.i.d q.d jan feb mar apr jun jul aug sept oct dec hr hrs mins secs wk wks yr yrs mo kg mg ml ' +
    'suppl supp est dist b.d o.d p.r.n min max temp wt'
  ).split(' '),
);

/** Words with which English sentences often begin; they tell "vitamin D. The" from "J. Theron". */
const STARTERS = new Set(
  (
    'the this these those that in we our it its they their there a an and but however although ' +
    'at after before for from both each all no not one two three as by during when while with ' +
    'here to results conclusion conclusions methods patients participants subjects women men mice ' +
    'rats overall among of on he she his her if since thus therefore moreover furthermore ' +
    'additionally finally first second third further data using based compared most some many ' +
    'study studies because until under over between such what which who why how'
  ).split(' '),
);

/** Words after which a single capital letter is a name for a thing, not somebody's initial. */
const LETTER_NAMES = new Set(
  (
    'vitamin group groups type hepatitis influenza figure table panel appendix grade class arm cohort ' +
    'phase part section category factor protein virus immunoglobulin stage site plan and or vs versus ' +
    'condition genotype serotype study experiment sample'
  ).split(' '),
);

/** What a word says when a full stop follows it. */
export type StopReading = 'open' | 'either' | 'closed';

/** Reads the word before a full stop (without that stop): does the sentence go on after it? */
export function readStop(word: string): StopReading {
  const lower = word.toLowerCase();
  if (ALWAYS_OPEN.has(lower)) return 'open';
  return SOMETIMES_OPEN.has(lower) ? 'either' : 'closed';
}

/** Is this a word with which sentences often begin? */
export function startsSentences(word: string): boolean {
  return STARTERS.has(word.toLowerCase());
}

/** Does a capital letter after this word name a thing ("vitamin D") rather than a person? */
export function takesLetterName(word: string): boolean {
  return LETTER_NAMES.has(word.toLowerCase());
}
