/**
 * What a word can tell of how strongly a statement puts a relation: the kinds that `StrengthWords` sorts
 * words into. `cause` words have a second kind by their form, as "cuts", "cut" and "cutting" differ in
 * headlines and conclusions.
 */
export type StrengthKind =
  /** Something acts on something: "reduces", "leads to". */
  | 'cause'
  | 'cause-plain'
  | 'cause-s'
  | 'cause-ed'
  | 'cause-ing'
  /** An effect by name: "effective", "due to", "a role". */
  | 'effect'
  /** "may", "might", "could". */
  | 'may'
  /** "can", "able". */
  | 'can'
  /** "appears", "seems". */
  | 'seems'
  | 'suggests'
  /** "possible", "hope", "likely". */
  | 'perhaps'
  /** All of the last four, and "would". */
  | 'soft'
  | 'will'
  | 'should'
  /** "associated with", "linked". */
  | 'association'
  | 'risk'
  /** "higher", "than", "twice". */
  | 'comparison'
  | 'denial'
  /** "similar", "no difference". */
  | 'alike'
  /** Who found it: "the study shows". */
  | 'finding'
  /** How it was found: "trial", "aimed". */
  | 'method'
  /** A change as a noun: "a reduction". */
  | 'noun'
  /** How good a tool or treatment is: "feasible", "reliable". */
  | 'worth'
  /** "key", "important", "crucial". */
  | 'weight'
  /** "treatment", "supplementation", "randomised". */
  | 'treatment'
  /** "further", "future", "needed". */
  | 'need'
  /** "observed", "occurred", "over time". */
  | 'seen';

const IS_KIND: Readonly<Record<StrengthKind, true>> = {
  cause: true,
  'cause-plain': true,
  'cause-s': true,
  'cause-ed': true,
  'cause-ing': true,
  effect: true,
  may: true,
  can: true,
  seems: true,
  suggests: true,
  perhaps: true,
  soft: true,
  will: true,
  should: true,
  association: true,
  risk: true,
  comparison: true,
  denial: true,
  alike: true,
  finding: true,
  method: true,
  noun: true,
  worth: true,
  weight: true,
  treatment: true,
  need: true,
  seen: true,
};
/** All kinds. */
export const STRENGTH_KINDS = Object.keys(IS_KIND) as readonly StrengthKind[];

/** Verbs by which something acts on something, in their plain form. */
const ACTING = `cause increase reduce decrease improve prevent protect boost lower raise affect impact trigger contribute benefit
enhance alleviate ease relieve slow delay halve double triple stimulate induce inhibit suppress block promote accelerate damage
harm worsen impair influence drive lengthen extend shorten prolong strengthen weaken kill cure treat fight combat tackle beat
ward stave fuel spark produce create generate modify alter change shape determine eliminate diminish attenuate mitigate
ameliorate restore facilitate enable activate elevate curb slash help save destroy disrupt hinder minimise minimize limit stop
control aggravate exacerbate mediate modulate regulate counteract offset reverse repair stabilise stabilize normalise normalize
lessen deter encourage discourage provoke precipitate underlie explain account yield confer offer provide support enrich sharpen
heighten augment elicit evoke eradicate accentuate potentiate sensitise sensitize deplete abolish antagonise antagonize upregulate downregulate`;

const KINDS: readonly (readonly [StrengthKind, string])[] = [
  [
    'cause',
    `cut cuts cutting makes make made making lead leads led leading drove driven gives give gave keep keeps kept put
    puts brings bring hit hits hurt hurts fought beats shrink shrinks shrank broke breaks`,
  ],
  ['cause-s', 'cuts makes leads gives keeps puts brings hits hurts'],
  [
    'effect',
    `effect effects impact effective effectiveness efficacy efficacious influence consequence consequences due because result
    results resulting resulted thanks responsible role key culprit cause causes beneficial harmful protective therapeutic`,
  ],
  ['may', 'may might could'],
  ['can', 'can able ability capable'],
  [
    'seems',
    'appear appears appeared appearing seem seems seemed seemingly tend tends tended apparently',
  ],
  ['suggests', 'suggest suggests suggested suggesting hint hints hinted imply implies implied'],
  [
    'perhaps',
    `hope hopes would if whether potential potentially possible possibly possibility promising promise likely
    probably perhaps maybe presumably`,
  ],
  ['will', 'would will'],
  [
    'should',
    'should must need needs needed ought recommend recommended recommends consider considered warranted required',
  ],
  [
    'association',
    `associated association associations linked link links linking correlated correlates correlate correlation correlations
    related relates relationship relation connected connection connections tied predicts predict predicted predictor predictors
    predictive predicting marker markers indicator indicators sign factor factors independently`,
  ],
  [
    'risk',
    'risk risks odds chance chances likelihood likely probability rate rates prone incidence prevalence vulnerable susceptible',
  ],
  [
    'comparison',
    `higher lower greater fewer more less better worse larger smaller longer shorter than compared versus vs increased
    reduced decreased raised elevated heightened poorer stronger earlier twice double times`,
  ],
  [
    'denial',
    `no not neither nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't fail fails failed lack never
    none unlikely little`,
  ],
  ['alike', 'similar same difference differences comparable equal equivalent differ different'],
  [
    'finding',
    `found find finds finding findings show shows showed shown study studies research researchers scientists reveals reveal
    revealed according indicate indicates indicated demonstrate demonstrates demonstrated data evidence report reports conclude
    concludes concluded discovered discover identified new`,
  ],
  [
    'method',
    `method methods tool approach technique model models test tests trial review analysis aim aimed investigate investigated
    examine examined evaluate evaluated assess assessed objective purpose protocol published journal online university`,
  ],
  [
    'worth',
    `safe safety feasible feasibility reliable reliability accurate accuracy accurately valid validity useful usefulness acceptable
    acceptability practical valuable suitable appropriate sensitive sensitivity specificity specific precise diagnostic diagnosis
    screening detection detecting assessment assessing monitoring identification identify identifying discriminate discriminating
    distinguish classification tolerated tolerability cost alternative option noninferior`,
  ],
  [
    'weight',
    `key important importance crucial critical essential major main significant significantly strong strongly powerful
    determinant determinants contributor contributors element elements cornerstone mediator mediators driver drivers modifier
    modifiers mechanism mechanisms`,
  ],
  [
    'treatment',
    `treatment treatments treated treating therapy therapies therapeutic intervention interventions supplement supplements
    supplementation drug drugs dose doses vaccine vaccination vaccinated surgery surgical exercise training programme program
    diet diets placebo randomised randomized trial administration administered use using receiving received consumption intake`,
  ],
  [
    'need',
    `further future need needed needs needing required requires require warranted warrant warrants additional investigation
    investigations awareness efforts strategies`,
  ],
  [
    'seen',
    `observed occurred occur occurs occurring present presence absence prevalence prevalent frequent frequently common commonly majority
    most half percent cases levels trend trends patterns experienced exhibited showed over during years remained remains`,
  ],
  [
    'noun',
    'reduction increase improvement decrease decline rise benefit benefits protection prevention treatment effect',
  ],
];

/** A form of a verb with the kind that tells its form. */
type VerbForm = readonly [StrengthKind, string];

/** The regular forms of a verb. Of those that double a letter both ways of writing, as one of them is a word. */
function listForms(verb: string): VerbForm[] {
  const plain: VerbForm = ['cause-plain', verb];
  if (verb.endsWith('e')) {
    const stem = verb.slice(0, -1);
    return [plain, ['cause-s', `${verb}s`], ['cause-ed', `${verb}d`], ['cause-ing', `${stem}ing`]];
  }
  if (/[^aeiou]y$/u.test(verb)) {
    const stem = verb.slice(0, -1);
    return [
      plain,
      ['cause-s', `${stem}ies`],
      ['cause-ed', `${stem}ied`],
      ['cause-ing', `${verb}ing`],
    ];
  }
  const last = verb.at(-1) ?? '';
  return [
    plain,
    ['cause-s', /(?:s|sh|ch|x)$/u.test(verb) ? `${verb}es` : `${verb}s`],
    ['cause-ed', `${verb}ed`],
    ['cause-ing', `${verb}ing`],
    ['cause-ed', `${verb}${last}ed`],
    ['cause-ing', `${verb}${last}ing`],
  ];
}

const SOFT: ReadonlySet<StrengthKind> = new Set(['can', 'seems', 'suggests', 'perhaps']);
const NO_KINDS: readonly StrengthKind[] = [];

/** The words that tell how strongly a relation is put, with their kinds. */
export class StrengthWords {
  readonly #kinds = new Map<string, StrengthKind[]>();

  constructor() {
    for (const verb of ACTING.split(/\s+/u))
      for (const [form, word] of listForms(verb)) {
        this.#add(word, 'cause');
        this.#add(word, form);
      }
    for (const [kind, words] of KINDS)
      for (const word of words.trim().split(/\s+/u)) {
        this.#add(word, kind);
        if (SOFT.has(kind) || word === 'would') this.#add(word, 'soft');
      }
  }

  /** The kinds of a word in lower case; most have none. */
  kindsOf(word: string): readonly StrengthKind[] {
    return this.#kinds.get(word) ?? NO_KINDS;
  }

  #add(word: string, kind: StrengthKind): void {
    const own = this.#kinds.get(word);
    if (own === undefined) this.#kinds.set(word, [kind]);
    else if (!own.includes(kind)) own.push(kind);
  }
}
