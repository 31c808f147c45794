import type { CslItem } from '../../../shared/domain/csl.ts';
import { AppError } from '../../../shared/errors.ts';
import { expandedSize } from './expanded-size.ts';
import { createCitationProcessor } from './processor.ts';
import { readStyle, type StyleReading } from './read-style.ts';
import { missingParent, type StyleShelf } from './style-shelf.ts';

/** The largest style of the public collection comes to some 60,000. */
const MOST_EXPANDED = 1_000_000;

/** What a style has to be able to write: one of each kind that libraries are full of, and a bare one. */
const TRIED: readonly CslItem[] = [
  {
    type: 'article-journal',
    title: 'Nests of terns on gravel roofs',
    author: [
      { family: 'Okafor', given: 'Ada' },
      { family: 'Berg', 'non-dropping-particle': 'van der', given: 'Jan' },
    ],
    issued: { 'date-parts': [[2016, 11, 3]] },
    'container-title': 'Shore Birds',
    volume: 5,
    issue: 2,
    page: '214-226',
    DOI: '10.1234/terns',
  },
  {
    type: 'book',
    title: 'Gulls',
    author: [{ literal: 'The Gull Trust' }],
    issued: { 'date-parts': [[1998], [1999]] },
    publisher: 'Strand',
    'publisher-place': 'Cork',
    edition: 2,
  },
  {
    type: 'chapter',
    title: 'Waders',
    author: [{ family: 'Ito', given: 'Ken' }],
    editor: [{ family: 'Lund', given: 'Eva' }],
    'container-title': 'Birds of the shore',
    issued: { literal: 'in press' },
    page: '3',
  },
  {
    type: 'webpage',
    title: 'Counting terns',
    URL: 'https://example.org/terns',
    accessed: { 'date-parts': [[2020, 1, 2]] },
  },
  { type: 'article-newspaper', title: 'Terns return', 'container-title': 'The Shore Post' },
  { type: 'report', title: 'A count', number: '12', publisher: 'Bird Office' },
  {
    type: 'thesis',
    title: 'On gulls',
    genre: 'PhD thesis',
    author: [{ family: '王', given: '明' }],
  },
  {
    type: 'paper-conference',
    title: 'Nests',
    'event-title': 'Shore days',
    issued: { 'date-parts': [[-43]] },
  },
  { type: 'legal_case', title: 'Gull v. Tern', authority: 'Court of the Shore' },
  { type: 'document' },
];

/**
 * Has a style write citations and a bibliography of what libraries hold. Throws an error of the
 * processor's where it cannot.
 */
async function tryStyle(shelf: StyleShelf, id: string): Promise<void> {
  const items = TRIED.map((csl, i) => ({ id: String(i), csl }));
  const processor = await createCitationProcessor({ style: shelf.load(id), locale: null, items });
  processor.cite([
    { items: items.map((item) => ({ id: item.id })) },
    { items: [{ id: '0', locator: '214', label: 'page' }] },
    { items: [{ id: '0', locator: '215', label: 'page', prefix: 'see ' }] },
  ]);
  processor.bibliography();
}

/**
 * Reads a style that a reader adds, and tries it. Throws `unsupported_file` with the reason for what is
 * no whole style of CSL 1.0, for one that follows a style that is not there, and for one that the
 * processor cannot use. The shelf is not changed where it is refused.
 * @param name what the file is called
 */
export async function checkStyle(
  shelf: StyleShelf,
  xml: string,
  name: string,
): Promise<StyleReading> {
  const style = readStyle(xml, name);
  const refuse = (why: string): never => {
    throw new AppError('unsupported_file', `${name} was not added: ${why}`);
  };
  if (style.parentId !== null) {
    if (!shelf.isIndependent(style.parentId)) refuse(missingParent(style));
    return style;
  }
  const expansion = expandedSize(style.tree);
  if ('missing' in expansion)
    refuse(`it calls a macro “${expansion.missing.slice(0, 80)}”, which it does not have.`);
  else if ('circle' in expansion)
    refuse(`its macro “${expansion.circle.slice(0, 80)}” calls itself.`);
  else if (expansion.elements > MOST_EXPANDED) {
    refuse('its macros call each other so often that no computer could write it.');
  }
  try {
    await tryStyle(shelf.with(style), style.id);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    refuse(`citations cannot be written with it (${reason.slice(0, 200)}).`);
  }
  return style;
}
