import { escapeMarkdownLine } from '../../../../shared/domain/markdown-text.ts';
import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import { citedClaims } from '../../../../shared/domain/question-notes.ts';
import type { CitedClaim, Question } from '../../../../shared/domain/question.ts';
import type { RulesAgreement, SecondReading } from '../../../../shared/domain/second-reading.ts';
import { formatDay, plural } from '../../lib/format.ts';
import type { TablePicture } from '../table-pictures.ts';
import { leftOutWords } from './left-out-words.ts';
import { shareWords } from './share-words.ts';
import { turnTable } from './turn-table.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

/** A picture of the table on a page. */
export interface PagePicture extends Pick<TablePicture, 'title' | 'caption' | 'text'> {
  /** Where the page finds it. */
  readonly url: string;
}

/** What is written of a question. */
interface Page {
  readonly question: Question;
  /** Its evidence table in Markdown, as the export room writes it; null where it has none. */
  readonly table: PageTable | null;
  readonly pictures: readonly PagePicture[];
  readonly reading: SecondReading | null;
  readonly rules: RulesAgreement | null;
}

/** An evidence table in Markdown. */
interface PageTable {
  readonly text: string;
  /** How many articles it has; the text is its beginning where it is not whole. */
  readonly articles: number;
  readonly isWhole: boolean;
}

/** A link to a claim with what closes it. */
const LINK = /collate-open:\/\/claim\/[0-9a-f-]{36}[)>]?/gi;

/** The notes with a footnote behind each claim that they cite. */
function withFootnotes(notes: string): string {
  const places = new Map(citedClaims(notes).map((id, at) => [String(id), at + 1]));
  return notes.replace(LINK, (link) => {
    const [id] = citedClaims(link);
    return `${link}[^${String(places.get(id ?? '') ?? '')}]`;
  });
}

/** Who states it, in which words, and whether they stand. */
function footnote({ claim, state }: CitedClaim, at: number): string {
  const mark = `[^${String(at + 1)}]:`;
  if (!claim) return `${mark} The claim is no longer in the library.`;
  const words = claim.quote === '' ? claim.words : inQuotationMarks(claim.quote);
  return `${mark} ${escapeMarkdownLine(`${claim.label}, ${claim.code}: ${words} (${state})`)}`;
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Count, percent and kappa of each attribute. */
const agreementTable = (attributes: SecondReading['attributes']): string =>
  [
    tableRow(['Attribute', 'Agree', 'Percent', 'Kappa']),
    tableRow(['---', '---:', '---:', '---:']),
    ...attributes.map(({ title, agreed, things, share, kappa }) =>
      tableRow([
        escapeMarkdownLine(title),
        `${String(agreed)} of ${String(things)}`,
        shareWords(share),
        kappa === null ? 'none' : kappa.toFixed(2),
      ]),
    ),
  ].join('\n');

/** What a reading states, with the words that it rests on. */
const said = (states: string, quote: string): string =>
  quote === '' ? states : `${states} (${inQuotationMarks(quote)})`;

function readingText(reading: SecondReading): string[] {
  const { readerName, endedAt, attributes, differences } = reading;
  if (endedAt === null) return [];
  return [
    '## Second reading',
    escapeMarkdownLine(`By ${readerName}, ${formatDay(endedAt)}. Both readings are kept.`),
    ...(attributes.length === 0
      ? ['Neither reading states anything in these articles.']
      : [agreementTable(attributes)]),
    differences
      .map(({ title, label, first, second, quotes, settled }) => {
        const verdict = settled
          ? `${VERDICT_WORDS[settled.verdict]} (${settled.readerName})`
          : 'not settled';
        return `- ${escapeMarkdownLine(`${title}, ${label}: first ${said(first, quotes.first)}, second ${said(second, quotes.second)}; ${verdict}.`)}`;
      })
      .join('\n'),
  ];
}

function rulesText(rules: RulesAgreement): string[] {
  const { articles, attributes, differences } = rules;
  if (attributes.length === 0) return [];
  return [
    '## Reader against rules',
    `What was recorded in ${plural(articles, 'article')}, held against what the rules say of the same texts.`,
    agreementTable(attributes),
    differences
      .map(
        ({ title, label, first, second, quotes }) =>
          `- ${escapeMarkdownLine(`${title}, ${label}: recorded ${said(first, quotes.first)}, the rules ${said(second, quotes.second)}.`)}`,
      )
      .join('\n'),
    leftOutWords(rules) ?? '',
  ];
}

/** A table of more articles has one in each line. */
const MOST_COLUMNS = 4;

function tableText({ text, articles, isWhole }: PageTable): string[] {
  // Its heading is one of the page.
  const table = text.replace(/^# [^\n]*\n+/, '').trim();
  return [
    `## Its table\n\n${articles > MOST_COLUMNS ? turnTable(table) : table}`,
    ...(isWhole
      ? []
      : [
          `The table has ${plural(articles, 'article')}; this is its beginning. Export the table itself for all of it.`,
        ]),
  ];
}

function pictureText({ title, caption, url, text }: PagePicture): string {
  return [
    `### ${escapeMarkdownLine(title)}`,
    `![${escapeMarkdownLine(`${title}, ${caption}`)}](<${url}>)`,
    text.map((line) => `- ${escapeMarkdownLine(line)}`).join('\n'),
  ].join('\n\n');
}

/**
 * The page of a question in Markdown (GFM): its notes with the quotes behind them as footnotes, its search,
 * its table with pictures of what it says together, how far two readings agree, and how far what was recorded
 * agrees with the rules. Notes stand as they were written.
 */
export function pageMarkdown({ question, table, pictures, reading, rules }: Page): string {
  const { text, notes, cited, search, createdAt } = question;
  const parts = [
    `# ${escapeMarkdownLine(text)}`,
    `Asked on ${formatDay(createdAt)}.`,
    ...(notes.trim() === '' ? [] : ['## Notes', withFootnotes(notes.trim())]),
    ...(search ? ['## Its search', escapeMarkdownLine(search.asks.query)] : []),
    ...(table === null ? [] : tableText(table)),
    ...(pictures.length === 0
      ? []
      : ['## What its table says together', ...pictures.map(pictureText)]),
    ...(reading ? readingText(reading) : []),
    ...(rules ? rulesText(rules) : []),
    ...(notes.trim() === '' ? [] : cited.map(footnote)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
