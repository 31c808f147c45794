import type { SentenceSpan } from '../sentences.ts';

/** What a text says against taking its result too far. */
export const CAVEAT_TOPICS = ['cause', 'design', 'evaluation'] as const;
export type CaveatTopic = (typeof CAVEAT_TOPICS)[number];

/** A caveat in a text; offsets are UTF-16 into it and span the sentence. */
export interface Caveat {
  readonly topic: CaveatTopic;
  readonly start: number;
  readonly end: number;
}

/** What became of caveats of a topic from the left text to the right one. */
export type CaveatState = 'kept' | 'lost' | 'added' | 'absent';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const CAUSAL = setOf(
  'cause causes caused causing causal causality causation causally responsible led',
);
const DENIES = setOf(
  `not no cannot nor unable impossible caution cautious difficult premature can't couldn't doesn't don't
   didn't hasn't isn't wasn't won't wouldn't weren't haven't never`,
);
const KNOWS = setOf(
  `prove proves proved proven proving proof establish establishes established show shows shown determine
   determines determined determining say tell judge conclude concluded conclusion conclusions infer
   inferred inference inferences assume assumed assumption assumptions demonstrate demonstrates
   demonstrated confirm confirmed draw drawn statements attribute attributed rule know suggest mean means
   identify test tested`,
);
/** Who or what cannot tell: without one of them a sentence is no caveat of a study. */
const STUDY = setOf(
  `study studies survey surveys trials research finding findings result results data association link trial author authors
   researchers experts conclusion conclusions possible observational it they we he she team evidence`,
);
/** A denial stands at most so many words before what is denied, and that so many before the cause. */
const DENIAL_REACH = 8;
const CAUSE_REACH = 13;

/** Words that name cause and effect as such. */
const CAUSE_NAMED =
  /\bcause[- ]and[- ]effect|\b(?:correlation|association)s? (?:is|are|does|do|need) ?(?:not|n['’]t) |\bnot (?:\w+ ){0,2}(?:evidence|proof) (?:of|that) (?:\w+ ){0,3}caus|\bcausal (?:conclusion|inference|relation|link|effect|association|assumption)|\bcausality (?:can|could|be|is not|between)|\bgold[- ]standard (?:for|in) |\bno firm conclusion|\bdoes ?n(?:o|['’])t prove/i;
/** Words that tell how the study was done. */
const DESIGN =
  /\bobservational|\brandomi[sz](?:ed|ation)|\bmeta-? ?analys[ie]s|\bsystematic(?:ally)? review|\bclinical trial|\bcohort|\bcross-sectional|\bexperiment(?:s|al)\b|\bcase[- ]control|\bpooled|\breview(?:ed|s)? (?:of|into|the (?:findings|results|evidence)|\d)|\b(?:in|from|this|a|an|our|oxford|i|ii|iii|large|small|pilot|year|controlled) trial\b|\b(?:led|joined|in|of) the trial\b|\btrial (?:of|on|involving|found|showed|results)\b|\blongitudinal|\bpilot study|\bplacebo|\bdouble[- ]blind|\bcontrol group|\bRCTs?\b|\btrials (?:found|showed)|\bmodell?ing study/i;
/** Words that judge how much the result is worth. */
const EVALUATION =
  /\blimitations?\b|\bsmall (?:study|sample|number|trial)|\bearly stage|\btoo early|\bneeds? to be (?:confirmed|replicated|interpreted)|\bwith caution\b|\bcaution(?:s|ed) that\b|\bpreliminary\b|\bweakness|\bbias\b|\bconfound|\bunmeasured\b|\bstrongest evidence|\bgenerali[sz]ab|\blarger (?:study|studies|trial)|\bother (?:\w+ )?(?:factors|explanations?|habits|reasons|causes) (?:\w+ )?(?:may|might|could|can)|\b(?:may|might|could|can) (?:\w+ )?be (?:\w+ )?(?:because of|due to|down to|explained by|the result of) (?:\w+ )?other|\brul(?:e|ed|ing) out (?:\w+ ){0,3}(?:other|possibility|factors|explanation)|\bmay not (?:be (?:\w+ )?)?(?:appl|generali|represent|hold)|\bnot (?:\w+ )?(?:be )?(?:representative|conclusive)|\bonly if (?:\w+ ){0,6}(?:replicat|confirm|repeat|borne)|\bshould(?: not|n['’]t) (?:\w+ )?be (?:seen|taken|read|interpreted) as/i;
/** Words that leave the conclusion open, whatever about. */
const NOT_FIRM =
  /\b(?:no|not|n['’]t|cannot|without) (?:\w+ ){0,3}(?:firm|definit(?:e|ive)|solid|hard) (?:\w+ )?conclusions?/i;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** Is there a denial of knowing what causes what: "it cannot prove that smoking causes it"? */
function deniesCause(sentence: string): boolean {
  const words = (sentence.match(WORD) ?? []).map((word) => word.toLowerCase().replace('’', "'"));
  if (!words.some((word) => CAUSAL.has(word)) || !words.some((word) => STUDY.has(word)))
    return false;
  for (const [at, word] of words.entries()) {
    if (!DENIES.has(word)) continue;
    for (let knows = at + 1; knows <= at + DENIAL_REACH; knows += 1) {
      if (!KNOWS.has(words[knows] ?? '')) continue;
      const behind = words.slice(knows + 1, knows + 1 + CAUSE_REACH);
      if (behind.some((one, place) => isCausal(behind, one, place))) return true;
    }
  }
  return false;
}

function isCausal(words: readonly string[], word: string, at: number): boolean {
  if (word === 'led') return words[at + 1] === 'to';
  if (word === 'responsible') return words[at + 1] === 'for';
  return CAUSAL.has(word);
}

const MAY_CAUSE = /\bcaus|\bresponsible|\bled to/i;

/** The caveats of a text by topic, in order. `sentences` are those of the text. Linear. */
export function findCaveats(text: string, sentences: readonly SentenceSpan[]): Caveat[] {
  const found: Caveat[] = [];
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    const isCause =
      CAUSE_NAMED.test(sentence) || (MAY_CAUSE.test(sentence) && deniesCause(sentence));
    if (isCause) found.push({ topic: 'cause', start, end });
    if (DESIGN.test(sentence)) found.push({ topic: 'design', start, end });
    const isOpen = !isCause && NOT_FIRM.test(sentence);
    if (isOpen || EVALUATION.test(sentence)) found.push({ topic: 'evaluation', start, end });
  }
  return found;
}

/** What became of the caveats of each topic. */
export function compareCaveats(
  left: readonly Caveat[],
  right: readonly Caveat[],
): Readonly<Record<CaveatTopic, CaveatState>> {
  const stateOf = (topic: CaveatTopic): CaveatState => {
    const before = left.some((one) => one.topic === topic);
    const after = right.some((one) => one.topic === topic);
    if (before) return after ? 'kept' : 'lost';
    return after ? 'added' : 'absent';
  };
  return { cause: stateOf('cause'), design: stateOf('design'), evaluation: stateOf('evaluation') };
}
