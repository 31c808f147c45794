import type { BibtexEntry, BibtexName } from '@citation-js/plugin-bibtex/lib/mapping/index.js';

/**
 * What LaTeX or BibTeX gives a meaning. Braces become commands without a brace in them, as BibTeX
 * counts braces whether or not a backslash stands before them.
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

/** Plain text as the content of a field: braces are balanced, and every character is kept. */
function escape(text: string): string {
  return text
    .replace(/[\\{}~^&%$#_]/g, (mark) => ESCAPES[mark] ?? mark)
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
  return title
    .split(' ')
    .map((word, at) =>
      /\p{Lu}/u.test(at === 0 ? word.slice(1) : word) ? group(word) : escape(word),
    )
    .join(' ');
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
      return writeAddress(text);
    case 'pages':
      // Its dashes are BibTeX’s own.
      return escape(text).replaceAll('-{}-', '--');
    default:
      return escape(text);
  }
}

function writeValue(field: string, value: BibtexEntry['properties'][string]): string {
  if (typeof value !== 'object') return writeText(field, String(value));
  return value.map((one) => (typeof one === 'string' ? escape(one) : writeName(one))).join(' and ');
}

/** One entry of a bibliography. Nothing that a value holds can end its field. */
export function writeEntry(citekey: string, { type, properties }: BibtexEntry): string {
  const fields = Object.entries(properties).map(
    ([field, value]) => `\t${field} = {${writeValue(field, value)}},\n`,
  );
  return `@${type}{${citekey},\n${fields.join('')}}\n`;
}
