import { CSL_TYPES, type CslItem, type CslName } from '../../../../../shared/domain/csl.ts';
import { invertedName, personName } from './person-name.ts';
import { readDate } from './read-date.ts';
import { isZoteroType, zoteroType, zoteroVariable } from './zotero-csl.ts';

/** What the field Extra of a Zotero item states besides free text. */
interface ZoteroExtra {
  /** Variables of CSL. `type`, where stated, stands for that of the item; all others only fill what is empty. */
  readonly csl: Partial<CslItem>;
  readonly citekey: string | null;
  /** Other keys: `tex.ids` and "Citation Key Alias". */
  readonly otherKeys: readonly string[];
  /** The lines that state nothing of the above. */
  readonly note: string;
}

const NAMES: ReadonlySet<string> = new Set([
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
]);
const DATES: ReadonlySet<string> = new Set([
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
]);
const IDENTIFIERS: ReadonlyMap<string, string> = new Map(
  ['DOI', 'ISBN', 'ISSN', 'PMCID', 'PMID', 'URL'].map((name) => [name.toLowerCase(), name]),
);
/** Texts of CSL that Zotero has no field for, or has it under another name. */
const TEXTS: ReadonlySet<string> = new Set([
  'annote',
  'archive-place',
  'archive_collection',
  'archive_location',
  'authority',
  'call-number',
  'chapter-number',
  'collection-number',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'edition',
  'event-place',
  'event-title',
  'genre',
  'issue',
  'jurisdiction',
  'license',
  'medium',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page',
  'part-number',
  'part-title',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'section',
  'source',
  'status',
  'supplement-number',
  'title-short',
  'version',
  'volume',
  'volume-title',
]);

/** Reads the lines "Name: value" of Extra, as Zotero and Better BibTeX do. */
export function readExtra(extra: string): ZoteroExtra {
  const csl: Record<string, unknown> = {};
  const otherKeys: string[] = [];
  const note: string[] = [];
  let citekey: string | null = null;
  for (const line of extra.split(/\r\n|\n|\r/)) {
    const { label, value } = readLine(line);
    const name = label.toLowerCase().replaceAll(' ', '-');
    if (name === 'citation-key') citekey ??= value;
    else if (name === 'citation-key-alias') otherKeys.push(...splitKeys(value));
    else if (!addVariable(csl, label, value)) note.push(line);
    if (name === 'tex.ids') otherKeys.push(...splitKeys(value));
  }
  return { csl, citekey, otherKeys, note: note.join('\n').trim() };
}

/** The name and the value of a line, both empty where it is no "Name: value". */
function readLine(line: string): { readonly label: string; readonly value: string } {
  const at = line.search(/[:=]/);
  const label = line.slice(0, Math.max(0, at)).trim();
  const value = line.slice(at + 1).trim();
  const isNamed = value !== '' && /^[a-z][a-z _.-]{1,40}$/i.test(label);
  return isNamed ? { label, value } : { label: '', value: '' };
}

function splitKeys(value: string): string[] {
  return value.split(/[,\s]+/).filter((key) => key !== '');
}

/** Whether the line states a variable, which then stands in the item. */
function addVariable(csl: Record<string, unknown>, label: string, value: string): boolean {
  const name = label.toLowerCase().replaceAll(' ', '-');
  const read = readVariable(name, label, value);
  if (read === null) return false;
  const [variable, content] = read;
  const before = csl[variable];
  if (Array.isArray(before) && Array.isArray(content)) csl[variable] = [...before, ...content];
  else csl[variable] ??= content;
  return true;
}

function readVariable(name: string, label: string, value: string): [string, unknown] | null {
  if (name === 'type' || name === 'item-type') return readType(value);
  const identifier = IDENTIFIERS.get(name);
  if (identifier !== undefined) return [identifier, value];
  if (NAMES.has(name)) return readName(name, value);
  if (TEXTS.has(name)) return [name, value];
  const variable = DATES.has(name) ? name : zoteroVariable(camelCase(label));
  if (variable === null || variable === 'title') return null;
  if (!DATES.has(variable)) return [variable, value];
  const date = readDate(value);
  return date === null ? null : [variable, date];
}

function readType(value: string): [string, unknown] | null {
  const known = CSL_TYPES.find((type) => type === value.toLowerCase());
  const type = known ?? (isZoteroType(value) ? zoteroType(value) : null);
  return type === null ? null : ['type', type];
}

/** A name in Extra has its parts on both sides of "||"; else it is read like any other. */
function readName(variable: string, value: string): [string, CslName[]] | null {
  const [family = '', given] = value.split('||');
  const name = given === undefined ? invertedName(family) : personName(family, given);
  return name === null ? null : [variable, [name]];
}

/** "Publication Title" is the field `publicationTitle`. */
function camelCase(label: string): string {
  return label
    .split(' ')
    .map((word, at) => {
      const rest = word.slice(1).toLowerCase();
      return (at === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + rest;
    })
    .join('');
}
