import type { ExtractionAccuracy } from '../../src/shared/domain/accuracy.ts';

type Measures = ExtractionAccuracy['measures'];

/** The groups of labelled texts, with the heading of their column. */
const COLUMNS = [
  ['labelled-all', 'All'],
  ['labelled-abstract', 'Abstracts'],
  ['labelled-news', 'News'],
  ['labelled-release', 'Releases'],
  ['labelled-paper', 'Papers'],
  ['labelled-medicine', 'Medicine'],
  ['labelled-nature', 'Nature'],
  ['labelled-society', 'Society, technology'],
] as const;

/** The metrics that the table tells, with their words; of fields what is right of those found alone. */
const ROWS = [
  ['sampleSize', 'Sample sizes'],
  ['sampleSize total first', '– the total, ranked first'],
  ['sampleSize unit kind', '– their kind of unit'],
  ['sampleSize role', '– their role'],
  ['species', 'Species'],
  ['species role', '– their role'],
  ['finding', 'Findings'],
  ['finding change', '– what changed'],
  ['finding value', '– whether it is better or worse'],
  ['safety', 'Safety'],
  ['safety adverse_event', '– adverse events'],
  ['safety caveat', '– caveats'],
  ['study_design', 'Study design'],
  ['publication_status', 'How it was published'],
  ['setting country', 'Country'],
  ['setting years', 'Years'],
  ['setting followUp', 'Time of following'],
] as const;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** In Markdown a cell of a table must not be empty. */
const NONE = '–';
const percent = (share: number | null): string =>
  share === null ? NONE : String(Math.round(share * 100));

/**
 * The table of the README: for each kind of claim and group of labelled texts the percentage that is
 * right of what is suggested and the one that is found of what is labelled.
 */
export function formatAccuracyTable(measures: Measures): string {
  const find = (source: string, metric: string): Measures[number] | undefined =>
    measures.find((one) => one.source === source && one.metric === metric);
  const textsOf = (source: string): number =>
    Math.max(0, ...measures.filter((one) => one.source === source).map(({ articles }) => articles));
  const heads = COLUMNS.map(([source, head]) => `${head} (${textsOf(source)})`);
  const rows = ROWS.map(([metric, words]) => {
    const cells = COLUMNS.map(([source]) => {
      const found = find(source, metric);
      if (found === undefined) return NONE;
      return `${percent(found.accuracy)} / ${percent(found.coverage)}`;
    });
    return [words, ...cells];
  });
  return [
    line(['Right / found, %', ...heads]),
    line(['-', ...heads.map(() => '-')]),
    ...rows.map(line),
  ].join('\n');
}

const FROM = '<!-- accuracy: written by npm run eval -- --readme -->';
const TO = '<!-- /accuracy -->';

/** Whether a page has a place for the table. */
export function hasTablePlace(page: string): boolean {
  return page.includes(FROM) && page.indexOf(TO) > page.indexOf(FROM);
}

/** The page with the table in its place. Throws where it has none. */
export function placeTable(page: string, table: string): string {
  if (!hasTablePlace(page)) throw new Error(`The page has no place for the table: ${FROM} … ${TO}`);
  const start = page.indexOf(FROM) + FROM.length;
  return `${page.slice(0, start)}\n\n${table}\n\n${page.slice(page.indexOf(TO))}`;
}
