import type { BibtexName } from '@citation-js/plugin-bibtex/lib/mapping/index.js';
import type { ShapedEntry } from './bibtex-shape.ts';

/**
 * What LaTeX or BibTeX gives a meaning. A brace without its fellow becomes a command without a brace in
 * it, as BibTeX counts braces whether or not a backslash stands before them.
 */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Runs that LaTeX would draw as one sign: dashes, quotation marks, `¿` and `¡`. */
const LIGATURE = /-{2,}|`{2,}|'{2,}|[?!]`+/g;

/** The places of braces that have their fellow. */
function pairedBraces(text: string): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else {
      const fellow = open.pop();
      if (fellow !== undefined) paired.add(fellow).add(index);
    }
  }
  return paired;
}

/** Plain text as the content of a field: braces are balanced, and every character is kept. */
function escape(text: string): string {
  // Pandoc reads braces with a backslash alone.
  const paired = pairedBraces(text);
  return text
    .replace(/[\\{}~^&%$#_]/g, (mark, index: number) =>
      paired.has(index) ? `\\${mark}` : (ESCAPES[mark] ?? mark),
    )
    .replace(LIGATURE, (run) => run.split('').join('{}'));
}

/**
 * The text between braces, so that neither case nor commas in it are touched. A group that begins
 * with a command is one special character to BibTeX, which a second pair prevents.
 */
function group(text: string): string {
  const escaped = escape(text);
  return escaped.startsWith('\\') ? `{{${escaped}}}` : `{${escaped}}`;
}

/** A title in which words with capitals, but for the first letter, are kept from styles that lower them. */
function writeTitle(title: string): string {
  return splitWords(title)
    .map((word, at) =>
      /\p{Lu}/u.test(at === 0 ? word.slice(1) : word) ? group(word) : escape(word),
    )
    .join(' ');
}

/** The words of a title; what stands between braces is in one. */
function splitWords(title: string): string[] {
  const paired = pairedBraces(title);
  const words = [''];
  let depth = 0;
  for (let at = 0; at < title.length; at++) {
    const letter = title.charAt(at);
    if (paired.has(at)) depth += letter === '{' ? 1 : -1;
    if (letter === ' ' && depth === 0) words.push('');
    else words[words.length - 1] += letter;
  }
  return words;
}

/** A part of a name, between braces where BibTeX would divide it. */
function writePart(part: string): string {
  const divided = part.includes(',') || /(?:^|\s)and(?:\s|$)/i.test(part);
  return divided ? group(part) : escape(part);
}

/** A family name, between braces also where it begins as a particle does. */
function writeFamily(family: string): string {
  return /^\p{Ll}\S*\s/u.test(family) ? group(family) : writePart(family);
}

/** `von Last, Jr., First`, or the whole name of an institution between braces. */
function writeName({ family = '', given = '', prefix = '', suffix = '' }: BibtexName): string {
  if (given === '' && prefix === '' && suffix === '') return group(family);
  const last = [prefix === '' ? '' : writePart(prefix), family === '' ? '' : writeFamily(family)]
    .filter((part) => part !== '')
    .join(' ');
  const parts = suffix === '' ? [given] : [suffix, given];
  return [last, ...parts.map(writePart)].join(', ');
}

/** What no address may hold, percent-encoded: blanks, and what would end the field or be a command. */
function writeAddress(text: string): string {
  return text.replace(/[\s\\{}]/gu, encodeURIComponent);
}

function writeText(field: string, text: string): string {
  switch (field) {
    case 'title':
    case 'booktitle':
      return writeTitle(text);
    case 'doi':
    case 'url':
    case 'eprint':
      return writeAddress(text);
    case 'pages':
      // Its dashes are BibTeX’s own.
      return escape(text).replaceAll('-{}-', '--');
    default:
      return escape(text);
  }
}

function writeValue(field: string, value: ShapedEntry['properties'][string]): string {
  if (typeof value !== 'object') return `{${writeText(field, String(value))}}`;
  if ('macro' in value) return value.macro;
  const names = value.map((one) => (typeof one === 'string' ? escape(one) : writeName(one)));
  return `{${names.join(' and ')}}`;
}

/** One entry of a bibliography. Nothing that a value holds can end its field. */
export function writeEntry(citekey: string, { type, properties }: ShapedEntry): string {
  const fields = Object.entries(properties).map(
    ([field, value]) => `\t${field} = ${writeValue(field, value)},\n`,
  );
  return `@${type}{${citekey},\n${fields.join('')}}\n`;
}
