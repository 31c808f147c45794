import type { PlainName } from './bibliography-item.ts';
import type { BibtexEntry, FieldValue } from './bibtex-fields.ts';
import type { Dialect } from './bibtex-types.ts';

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

/**
 * A name as biblatex has it where a particle belongs to the given name: `family=…, given=…, prefix=…`. No
 * part holds a comma or an equals sign outside of braces.
 */
function writeExtended({ family, given, dropping, suffix }: PlainName): string {
  const parts = Object.entries({ family, given, prefix: dropping, suffix });
  return [
    ...parts.flatMap(([name, part]) => (part === '' ? [] : [`${name}=${group(part)}`])),
    'useprefix=false',
  ].join(', ');
}

/** `von Last, Jr., First`, or the whole name of an institution between braces. */
function writeName(name: PlainName, dialect: Dialect): string {
  const { family, given, particle, suffix, literal, dropping } = name;
  if (family === '' && particle === '' && suffix === '' && given === '') return group(literal);
  if (dropping !== '' && dialect === 'biblatex' && family !== '' && particle === '') {
    return writeExtended(name);
  }
  const isAlone = given === '' && particle === '' && suffix === '' && dropping === '';
  // “and others” is no name, but says that there are more.
  if (isAlone) return /\s|^others$/i.test(family) ? group(family) : writeFamily(family);
  const last = [
    particle === '' ? '' : writePart(particle),
    family === '' ? '' : writeFamily(family),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const first = [given, dropping].filter((part) => part !== '').join(' ');
  const parts = suffix === '' ? [first] : [suffix, first];
  return [last, ...parts.map(writePart)].join(', ');
}

/** What no address may hold, percent-encoded: blanks, and what would end the field or be a command. */
function writeAddress(text: string): string {
  return text.replace(/[\s\\{}]/gu, encodeURIComponent);
}

/** A list of which this is the only member: “and” in it parts no members. */
function writeMember(text: string): string {
  return /(?:^|\s)and(?:\s|$)/i.test(text) ? group(text) : escape(text);
}

/** Words parted by commas; one that has a comma itself is between braces, which a single one needs to be seen in. */
function writeKeywords(words: readonly string[]): string {
  const isOneGroup = words.length === 1 && /[,;]/.test(words[0]!);
  const written = words.map((word) => (/[,;]/.test(word) ? `{${escape(word)}}` : escape(word)));
  return `${written.join(', ')}${isOneGroup ? ',' : ''}`;
}

function writeValue(value: FieldValue, dialect: Dialect): string {
  switch (value.of) {
    case 'macro':
      return value.text;
    case 'text':
      return `{${escape(value.text)}}`;
    case 'title':
      return `{${writeTitle(value.text)}}`;
    case 'list':
      return `{${writeMember(value.text)}}`;
    case 'address':
      return `{${writeAddress(value.text)}}`;
    case 'pages':
      return `{${escape(value.text).replace(/[-–—](?:\{\}[-–—])*/g, '--')}}`;
    case 'names':
      return `{${value.names.map((name) => writeName(name, dialect)).join(' and ')}}`;
    case 'keywords':
      return `{${writeKeywords(value.parts)}}`;
    case 'paragraphs':
      return `{${value.parts.map(escape).join('\n\n')}}`;
  }
}

/** One entry of a bibliography. Nothing that a value holds can end its field. */
export function writeEntry({ citekey, type, fields }: BibtexEntry, dialect: Dialect): string {
  const lines = fields.map(([field, value]) => `\t${field} = ${writeValue(value, dialect)},\n`);
  return `@${type}{${citekey},\n${lines.join('')}}\n`;
}
