import { escapeMarkdownLine } from '../../../../shared/domain/markdown-text.ts';
import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import { citedClaims } from '../../../../shared/domain/question-notes.ts';
import type { CitedClaim, Question } from '../../../../shared/domain/question.ts';
import type { SecondReading } from '../../../../shared/domain/second-reading.ts';
import { formatDay } from '../../lib/format.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

/** What is written of a question. */
interface Page {
  readonly question: Question;
  /** Its evidence table in Markdown, as the export room writes it; null where it has none. */
  readonly table: string | null;
  readonly reading: SecondReading | null;
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

function readingText(reading: SecondReading): string[] {
  const { readerName, endedAt, attributes, differences } = reading;
  if (endedAt === null) return [];
  return [
    '## Second reading',
    escapeMarkdownLine(`By ${readerName}, ${formatDay(endedAt)}, without seeing the first.`),
    [
      tableRow(['Attribute', 'Agree', 'Percent', 'Kappa']),
      tableRow(['---', '---:', '---:', '---:']),
      ...attributes.map(({ title, agreed, things, share, kappa }) =>
        tableRow([
          title,
          `${String(agreed)} of ${String(things)}`,
          share === null ? '' : `${String(Math.round(share * 100))}%`,
          kappa === null ? 'none' : kappa.toFixed(2),
        ]),
      ),
    ].join('\n'),
    differences
      .map(({ title, label, first, second, settled }) => {
        const verdict = settled ? VERDICT_WORDS[settled.verdict] : 'not settled';
        return `- ${escapeMarkdownLine(`${title}, ${label}: first ${first}, second ${second}; ${verdict}.`)}`;
      })
      .join('\n'),
  ];
}

/**
 * The page of a question in Markdown (GFM): its notes with the quotes behind them as footnotes, its search,
 * its table, and how far two readings agree. Notes stand as they were written.
 */
export function pageMarkdown({ question, table, reading }: Page): string {
  const { text, notes, cited, search, createdAt } = question;
  const parts = [
    `# ${escapeMarkdownLine(text)}`,
    `Asked on ${formatDay(createdAt)}.`,
    ...(notes.trim() === '' ? [] : ['## Notes', withFootnotes(notes.trim())]),
    ...(search ? ['## Its search', escapeMarkdownLine(search.asks.query)] : []),
    // Its heading is one of the page.
    ...(table === null ? [] : [`## Its table\n\n${table.replace(/^# [^\n]*\n+/, '').trim()}`]),
    ...(reading ? readingText(reading) : []),
    ...(notes.trim() === '' ? [] : cited.map(footnote)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
