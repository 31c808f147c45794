import type { ClaimKind } from '../../../../../shared/domain/claim.ts';

/** What the texts of each source are, in words; the name by which others know it follows. */
const SOURCES: Readonly<Record<string, string>> = {
  'ade-corpus': 'Case reports of harm from medicines',
  biored: 'Abstracts on genes, diseases and medicines',
  'consort-tm': 'Full reports of randomised trials',
  craft: 'Full papers, mostly on mouse genetics',
  'insciout-news': 'News stories on health research',
  'insciout-pr': 'Press releases on health research',
  'limitation-seed': 'Sentences of papers judged for limitations',
  'limitation-test': 'Full papers judged for limitations',
  'labelled-all': 'Whole texts labelled by readers and put aside',
  'labelled-abstract': 'Abstracts among them',
  'labelled-news': 'News reports among them',
  'labelled-release': 'Press releases among them',
  'labelled-paper': 'Parts of papers among them',
  'labelled-medicine': 'Those on medicine',
  'labelled-nature': 'Those on nature, farming and animals',
  'labelled-society': 'Those on society and technology',
  linnaeus: 'Full papers from many fields',
  'mesh-docs': 'Abstracts with the headings of librarians',
  'nimaging-participants': 'Full papers on brain imaging',
  'news-put-aside': 'News reports labelled by readers, not used to make the rules',
  'pico-corpus': 'Abstracts of randomised trials on breast cancer',
  s1000: 'Abstracts that name species of all kinds',
};

/** What was counted, in words. */
const METRICS: Readonly<Record<string, string>> = {
  sampleSize: 'counts',
  'sampleSize unit kind': 'the kind of what is counted',
  'sampleSize role': 'the part that a count plays',
  'sampleSize total first': 'the total, ranked first',
  'sampleSize span': 'places of counts',
  'sampleSize value': 'counts at the right number',
  'sampleSize distinct': 'different counts of an article',
  'total@1': 'total enrolled, ranked first',
  'total@3': 'total enrolled, among the first three',
  'total@any': 'total enrolled, anywhere',
  species: 'organisms of an article',
  'species role': 'the part that an organism plays',
  'species span': 'places of names',
  'species span+taxon': 'places with the right taxon',
  'species distinct taxa': 'different taxa of an article',
  'species article': 'what was studied',
  'species recall: names': 'names',
  'species recall: clue words': 'words for people, such as patients',
  safety: 'safety sentences',
  'safety caveat': 'caveats',
  'safety adverse_event': 'adverse events',
  'safety reassuring': 'absence of harm',
  'safety regulatory': 'rulings',
  'safety translation': 'steps from animals to people',
  'finding change': 'what changed',
  'finding value': 'whether it is better or worse',
  study_design: 'study designs',
  publication_status: 'how it was published',
  'setting country': 'countries',
  'setting years': 'years',
  'setting followUp': 'times of following',
  finding: 'sentences that state a result',
  'finding direction': 'results with the direction that readers gave them',
  'safety recall: adverse-event': 'sentences on adverse events',
  'safety recall: limitation': 'sentences on limitations',
  'safety recall: harms': 'sentences on harms',
};

const KINDS: readonly (readonly [beginning: string, kind: ClaimKind])[] = [
  ['study_design', 'study_design'],
  ['publication_status', 'publication_status'],
  ['setting', 'setting'],
  ['sampleSize', 'sample_size'],
  ['total@', 'sample_size'],
  ['species', 'species'],
  ['safety', 'safety'],
  ['finding', 'finding'],
];

/** The kind of claim that a metric or a reliability table of the evaluation is about; null if none. */
export function kindOfMetric(name: string): ClaimKind | null {
  return KINDS.find(([beginning]) => name.startsWith(beginning))?.[1] ?? null;
}

/** `Full papers from many fields (linnaeus)`; a source without words goes by its name. */
export function describeSource(source: string): string {
  const words = SOURCES[source];
  return words ? `${words} (${source})` : source;
}

/** `places of names`; a metric without words goes by its name. */
export function describeMetric(metric: string): string {
  return METRICS[metric] ?? metric;
}
