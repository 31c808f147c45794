/** The part of an article that the headings say a sentence stands in. */
export type Section =
  'none' | 'introduction' | 'method' | 'result' | 'safety' | 'discussion' | 'limitation' | 'other';

/**
 * What each label of a structured abstract or paper opens, one label behind a bar; `none` are those
 * that stand over a whole text, or over methods and results together.
 */
const LABELS: Readonly<Record<Exclude<Section, 'safety'>, string>> = {
  none:
    'abstract|summary|structured abstract|extended abstract|executive summary|plain language summary|' +
    'plain english summary|lay summary|lay abstract|highlights|synopsis|précis|precis|overview|main text|' +
    'methodology principal findings|methods and principal findings|case report|case presentation|' +
    'case description|case study|case|cases|clinical case|simple summary|graphical abstract',
  introduction:
    'introduction|background|context|rationale|objective|objectives|aim|aims|purpose|purposes|goal|goals|' +
    'hypothesis|hypotheses|question|questions|motivation|importance|problem|problem statement|scope|' +
    'theory|theoretical framework|conceptual framework|literature review|related work|state of the art|' +
    'issue|issues|what is known|what is known already|summary of background data|background data|' +
    'focus|premise|need|justification|evidence before this study|aims and scope|statement of the problem',
  method:
    'method|methods|methodology|methodologies|design|setting|settings|participants|participant|patients|' +
    'subjects|sample|samples|sampling|animals|population|populations|material|materials|procedure|procedures|' +
    'intervention|interventions|exposure|exposures|measure|measures|measurement|measurements|' +
    'outcome measure|outcome measures|outcomes and measures|outcome|outcomes|data|data source|data sources|' +
    'data collection|data analysis|data extraction|extraction|selection|study selection|search strategy|searches|' +
    'search methods|selection criteria|eligibility|eligibility criteria|inclusion criteria|analysis|analyses|' +
    'statistics|statistical analysis|statistical methods|approach|instruments|location|time period|date|' +
    'duration|study area|study site|study sites|area|site|sites|species|housing|treatment|treatments|' +
    'experimental procedures|experimental section|review methods|information sources|techniques|technique|' +
    'appraisal|dataset|datasets|model|models|randomisation|randomization|blinding|place|apparatus|stimuli',
  result:
    'result|results|finding|findings|observation|observations|data synthesis|evidence synthesis|synthesis|' +
    'outcome of the study|experimental results|empirical results|evaluation',
  discussion:
    'discussion|conclusion|conclusions|concluding remarks|comment|comments|commentary|interpretation|' +
    'interpretations|implication|implications|significance|relevance|clinical relevance|take home message|' +
    'take home messages|key message|key messages|what this study adds|added value of this study|lessons|' +
    'lessons learned|recommendation|recommendations|originality|value|application|applications|practice|' +
    'implications of all the available evidence|impact|synthesis and applications|perspectives|outlook|' +
    'future directions|key points|wider implications of the findings|reasons for caution',
  limitation:
    'limitation|limitations|weakness|weaknesses|strengths|strengths and limitations|strengths and weaknesses|' +
    'limitations of this study',
  other:
    'funding|trial registration|registration|clinical trial registration|trial registration number|' +
    'registration number|keywords|key words|keyword|acknowledgements|acknowledgments|acknowledgement|' +
    'references|bibliography|conflict of interest|conflicts of interest|competing interests|' +
    'competing interest|declaration of interest|data availability|author contributions|' +
    'supplementary material|supporting information|appendix|ethics|ethics statement|level of evidence|' +
    'copyright|contact|contacts|notes to editors|disclosure|disclosures|sponsor|about the authors',
};

const SECTION_OF = new Map(
  (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((section) =>
    LABELS[section].split('|').map((label) => [label, section] as const),
  ),
);
/** Words that may stand before a label and change nothing. */
const MODIFIERS = new Set(
  (
    'main primary secondary key principal major overall brief general study trial research experimental ' +
    'clinical review statistical empirical our the and of all further additional specific patient policy ' +
    'practical social theoretical qualitative quantitative preliminary initial final data'
  ).split(' '),
);
/** Numbers, letters and bullets before a label: `2.1`, `(iii)`, `b)`, `IV.`, `#`. */
const COUNTER =
  /^(?:#{1,6} |[•▪■*–-] )?\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,4}|[a-h](?=[.)]))?[.):]{0,2} {0,2}/;
/** What stands around a label and between the labels of a double one. */
const AROUND = /^[\s*_[(]{1,9}|[\s*_\])|.:;—–-]{1,9}$/g;
const BETWEEN = / ?[,;/&:|] ?(?:and |or )?| (?:and|or|with) /;
/** A line that is longer is no label. */
const LABEL_CHARACTERS = 70;
const MOST_LABELS = 5;
const METHOD_AND_RESULT = new Set<Section>(['method', 'result']);

/** The first words of all labels and of what may stand before them, in lower case. */
export const LABEL_STARTS: ReadonlySet<string> = new Set([
  ...[...SECTION_OF.keys()].map((label) => label.split(' ')[0] ?? ''),
  ...MODIFIERS,
]);

/**
 * The part that a label opens, whatever its case, number and marks: "2. Materials & Methods:",
 * "DESIGN, SETTING, AND PARTICIPANTS", "Conclusions/Significance". Null for words that are no label;
 * `none` where it opens no part or methods and results together. Linear.
 */
export function readLabel(written: string): Section | null {
  if (written.length > LABEL_CHARACTERS) return null;
  const label = written.toLowerCase().replace(COUNTER, '').replace(AROUND, '').replace(/-/g, ' ');
  const known = SECTION_OF.get(label);
  if (known !== undefined) return known;
  const parts = label.split(BETWEEN).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > MOST_LABELS) return null;
  const sections = parts.map(readSingleLabel);
  const [first] = sections;
  if (first === undefined || sections.includes(null)) return null;
  const holdsBoth = sections.includes('method') && sections.includes('result');
  return holdsBoth && first !== null && METHOD_AND_RESULT.has(first) ? 'none' : first;
}

function readSingleLabel(part: string): Section | null {
  const words = part.split(' ');
  while (words.length > 0) {
    const known = SECTION_OF.get(words.join(' '));
    if (known !== undefined) return known;
    const [first = ''] = words;
    if (!MODIFIERS.has(first)) return null;
    words.shift();
  }
  return null;
}
