import { foldWords } from '../../../../shared/domain/word-order.ts';
import {
  compareItems,
  isSame,
  NOTICES,
  sideOf,
  type Choices,
  type ComparedField,
} from './compare-items.ts';
import type { Target } from './targets.ts';

/** A field of an entry beside what is here. */
export interface EntryField extends ComparedField {
  /** Of a list what came is added to what is here. */
  readonly isList: boolean;
}

/** How an entry differs from what it doubles. */
export interface EntryComparison {
  /** What both have in other words, or the entry alone. */
  readonly fields: readonly EntryField[];
  /** Labels of what is the same, and of what only is here. */
  readonly same: readonly string[];
  readonly onlyHere: readonly string[];
}

const sentences = (text: Target['text']): string =>
  text === null
    ? ''
    : `${text.sentences.toLocaleString('en')} ${text.sentences === 1 ? 'sentence' : 'sentences'}`;

/** What of a list is not here yet, whatever its capitals and accents. */
export function missing(here: readonly string[], incoming: readonly string[]): string[] {
  const known = new Set(here.map(foldWords));
  return incoming.filter((each) => !known.has(foldWords(each)));
}

const paths = (collections: Target['collections']): string[] =>
  collections.map((path) => path.join(' / '));

function compareList(
  field: string,
  label: string,
  here: readonly string[],
  incoming: readonly string[],
): EntryField[] {
  if (missing(here, incoming).length === 0) return [];
  const library = here.join(', ');
  return [{ field, label, library, incoming: incoming.join(', '), isList: true }];
}

function compareAnnotations(incoming: number): EntryField[] {
  if (incoming === 0) return [];
  const words = incoming === 1 ? '1 annotation' : `${incoming.toLocaleString('en')} annotations`;
  return [
    { field: 'annotations', label: 'Annotations', library: '', incoming: words, isList: true },
  ];
}

function compareText(here: Target['text'], incoming: Target['text']): EntryField[] {
  if (incoming === null || incoming.sha256 === here?.sha256) return [];
  const [library, other] = [sentences(here), sentences(incoming)];
  // Two texts with as many sentences are told apart all the same.
  const note = library === other ? `${other}, other words` : other;
  return [{ field: 'text', label: 'Text', library, incoming: note, isList: false }];
}

const labels = (fields: readonly ComparedField[]): string[] => fields.map(({ label }) => label);

/** Compares an entry with what it doubles, field by field. */
export function compareEntry(here: Target, incoming: Target): EntryComparison {
  const items = compareItems(here.csl, incoming.csl);
  return {
    fields: [
      ...items
        .filter((each) => each.incoming !== '' && !isSame(each))
        .map((each) => ({ ...each, isList: each.field === NOTICES })),
      ...compareList('tags', 'Tags', here.tags, incoming.tags),
      ...compareList(
        'collections',
        'Collections',
        paths(here.collections),
        paths(incoming.collections),
      ),
      ...compareList('notes', 'Notes', here.notes, incoming.notes),
      ...compareList('files', 'Files', here.files, incoming.files),
      ...compareAnnotations(incoming.annotations),
      ...compareText(here.text, incoming.text),
    ],
    same: labels(items.filter((each) => each.incoming !== '' && isSame(each))),
    onlyHere: labels(items.filter((each) => each.incoming === '')),
  };
}

/** Whether what came of a field is taken: of a list it is, unless the reader says otherwise. */
export function isTaken(field: EntryField, choices: Choices): boolean {
  if (field.isList) return choices[field.field] !== 'library';
  return sideOf(field, choices) === 'incoming';
}
