import { escapeMarkdownLine, escapeMarkdownOpening } from './markdown-text.ts';

/**
 * A piece of a formatted citation: plain text and how it looks. A `\n` in the text is a line break that
 * the style asks for, never one of the item's.
 */
export interface CitationRun {
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
  readonly smallCaps?: true;
  readonly underline?: true;
  readonly vertical?: 'super' | 'sub';
  /** Where a DOI or an address leads: http or https. */
  readonly href?: string;
}

/** The words alone. */
export function runsToText(runs: readonly CitationRun[]): string {
  return runs.map(({ text }) => text).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text as HTML, in the content of an element or the value of an attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}

function runToHtml({
  text,
  italic,
  bold,
  smallCaps,
  underline,
  vertical,
  href,
}: CitationRun): string {
  let html = escapeHtml(text).replaceAll('\n', '<br>');
  if (vertical) html = vertical === 'super' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`;
  if (smallCaps) html = `<span style="font-variant: small-caps">${html}</span>`;
  if (underline) html = `<u>${html}</u>`;
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  return href === undefined ? html : `<a href="${escapeHtml(href)}">${html}</a>`;
}

/** As HTML within a paragraph; what items hold is escaped. */
export function runsToHtml(runs: readonly CitationRun[]): string {
  return runs.map(runToHtml).join('');
}

const LETTER = /^[\p{L}\p{N}\p{M}]$/u;

/** Whether asterisks between a word and what lies outside of it are read as marks (CommonMark 0.31). */
const isFlanking = (outside: string, inside: string): boolean =>
  LETTER.test(inside) || !LETTER.test(outside);

interface Neighbours {
  /** The character before and after the run; empty at the ends. */
  readonly before: string;
  readonly after: string;
  /** Whether the run before or after has asterisks, too, so that those would run together. */
  readonly touches: boolean;
}

function runToMarkdown(run: CitationRun, { before, after, touches }: Neighbours): string {
  const [, first = '', words = '', last = ''] = /^(\s*)([^]*?)(\s*)$/.exec(run.text) ?? [];
  if (words === '') return run.text.includes('\n') ? '\\\n' : run.text;
  const escape = before === '' ? escapeMarkdownOpening : escapeMarkdownLine;
  let text = words.split('\n').map(escape).join('\\\n');
  if (run.vertical === 'super') text = `<sup>${text}</sup>`;
  if (run.vertical === 'sub') text = `<sub>${text}</sub>`;
  if (run.smallCaps) text = `[${text}]{.smallcaps}`;
  if (run.underline) text = `[${text}]{.underline}`;
  const takesAsterisks =
    !touches &&
    isFlanking(first.at(-1) ?? before, words.at(0)!) &&
    isFlanking(last.at(0) ?? after, words.at(-1)!);
  if (run.italic) text = takesAsterisks ? `*${text}*` : `<em>${text}</em>`;
  if (run.bold) text = takesAsterisks ? `**${text}**` : `<strong>${text}</strong>`;
  if (run.href !== undefined) text = `[${text}](<${run.href}>)`;
  return `${first}${text}${last}`;
}

const isStrong = (run: CitationRun | undefined): boolean => Boolean(run?.italic || run?.bold);

/**
 * As Markdown that CommonMark and pandoc read back with the same words and looks. What HTML alone can
 * say (superscripts; strong words within a word) stands as HTML, small capitals as pandoc's span.
 */
export function runsToMarkdown(runs: readonly CitationRun[]): string {
  return runs
    .map((run, i) => {
      const [previous, next] = [runs[i - 1], runs[i + 1]];
      return runToMarkdown(run, {
        before: previous?.text.at(-1) ?? '',
        after: next?.text.at(0) ?? '',
        touches: isStrong(previous) || isStrong(next),
      });
    })
    .join('');
}
