import type { NoticeKind } from '../../../../../../shared/domain/publication-notice.ts';
import { plainTitle } from '../../../read/plain-title.ts';
import { doiOf } from '../../common/identifiers.ts';
import { EntryDraft } from '../../common/entry-draft.ts';
import { readNames } from './pubmed-names.ts';
import { addPlace, readPlace } from './pubmed-place.ts';

/** What begins a paragraph that is no abstract: PubMed puts these between the authors and the identifiers. */
const BESIDE =
  /^(?:Author information|Collaborators|(?:Comment|Erratum|Update|Retraction|Expression of concern|Summary for patients|Corrected and republished|Retracted and republished|Reprint|Republished) (?:in|on|of|for|from)|Conflict of interest statement|Plain Language Summary|Publisher|DOI|PMCID|PMID)\b:?/i;
const RIGHTS = /^(?:©|\(c\) |copyright\b|published by\b|all rights reserved)/i;
/** A heading of an abstract begins a line of its own: "METHODS: ". */
const HEADING = /^[A-Z][A-Z ,/&-]{2,60}: /;
const IDENTIFIER = /^(DOI|PMCID|PMID): ?(\S{1,300})/;
/** "In: StatPearls [Internet]. Treasure Island (FL): StatPearls Publishing; 2024 Jan–." */
const IN_BOOK = /^In: ([^.]{1,300})\. (?:([^:.;]{1,80}): )?([^;.]{1,120}); (\d{4})/;
const LANGUAGE = /^\[Article in ([A-Z][a-z]+)/;

const NOTICES: readonly (readonly [RegExp, NoticeKind])[] = [
  [/^Retraction in\b/i, 'retracted'],
  [/^Expression of concern in\b/i, 'concern'],
  [/^(?:Erratum|Corrected and republished) in\b/i, 'corrected'],
];

/** The entry of a record of PubMed's format "Abstract"; null where it has no title. */
export function abstractEntry(lines: readonly string[]): EntryDraft | null {
  const draft = new EntryDraft();
  draft.type = 'article-journal';
  for (const line of lines) addIdentifier(draft, line);
  const [first = '', ...rest] = paragraphsOf(lines);
  const head = first.replace(/^\d{1,6}\. /, '');
  const place = readPlace(head);
  const paragraphs = place ? rest : [head, ...rest];
  if (place) addPlace(draft, place.before, place);
  const [title, ...below] = paragraphs;
  if (title === undefined || BESIDE.test(title)) return null;
  draft.addText('title', plainTitle(title.replace(/\.$/, '').replace(/^\[(.+)\]$/, '$1')));
  addBelow(draft, below);
  return draft;
}

function addBelow(draft: EntryDraft, paragraphs: readonly string[]): void {
  const abstract: string[] = [];
  let isOtherLanguage = false;
  for (const paragraph of paragraphs) {
    const names = draft.has('author') || abstract.length > 0 ? null : readNames(paragraph);
    const notice = NOTICES.find(([begins]) => begins.test(paragraph));
    if (notice) {
      const place = paragraph.replace(notice[0], '').trim();
      draft.addNotice({ kind: notice[1], place, source: 'PubMed' });
    }
    if (names) for (const name of names) draft.addName('author', name);
    else if (LANGUAGE.test(paragraph)) draft.addText('language', LANGUAGE.exec(paragraph)![1]!);
    else if (IN_BOOK.test(paragraph)) addBook(draft, paragraph);
    else if (BESIDE.test(paragraph)) isOtherLanguage ||= /^Publisher:/i.test(paragraph);
    else if (!RIGHTS.test(paragraph) && !isOtherLanguage) abstract.push(paragraph);
  }
  draft.addText('abstract', abstract.join('\n'));
}

function addBook(draft: EntryDraft, paragraph: string): void {
  const [, book = '', town = '', publisher = '', year = ''] = IN_BOOK.exec(paragraph)!;
  draft.type = 'chapter';
  draft.addText('container-title', book.replace(/ \[Internet\]$/, ''));
  draft.addText('publisher-place', town);
  draft.addText('publisher', publisher);
  draft.addDate('issued', { 'date-parts': [[Number(year)]] });
}

function addIdentifier(draft: EntryDraft, line: string): void {
  const [, name, value = ''] = IDENTIFIER.exec(line) ?? [];
  if (name === 'DOI') draft.addText('DOI', doiOf(value));
  else if (name !== undefined) draft.addText(name, value.replace(/\D+$/, ''));
}

/** The paragraphs of a record without its line ends; headings of an abstract begin a line of their own. */
function paragraphsOf(lines: readonly string[]): string[] {
  // PubMed leaves the blank at which it breaks a line, so that a hyphen without one is part of a word.
  const leavesBlanks = lines.some((line) => /\S $/.test(line));
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => joined(paragraph, leavesBlanks));
}

function joined(lines: readonly string[], leavesBlanks: boolean): string {
  let text = '';
  for (const line of lines) {
    const isWithin = leavesBlanks && /[-/–]$/.test(text);
    const between = text === '' || text.endsWith(' ') || isWithin ? '' : ' ';
    text = HEADING.test(line) && text !== '' ? `${text.trimEnd()}\n${line}` : text + between + line;
  }
  return text.trim();
}
