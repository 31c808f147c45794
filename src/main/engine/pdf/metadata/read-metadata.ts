import type { CslItem, CslName } from '../../../../shared/domain/csl.ts';
import { readAuthors } from './authors.ts';
import type { HeadLine } from './head-lines.ts';
import { imprintsOf, type Imprint } from './imprint.ts';
import { findJournal, isInMargin } from './journal.ts';
import { ownDoi } from './own-doi.ts';
import { isCoverSheet } from '../text/cover-sheet.ts';
import { blocksOf, findTitle, lettersOf, type Block } from './title-block.ts';
import { statedTitles } from './stated-title.ts';
import { readYear } from './year.ts';
import type { Xmp } from './xmp.ts';

/** What metadata is read from. */
export interface MetadataSources {
  readonly xmp: Xmp;
  /** The info dictionary. */
  readonly info: Readonly<
    Record<'title' | 'author' | 'subject' | 'creator' | 'created' | 'doi', string>
  >;
  /** The lines of the first pages and the last, and those in the margins of others, with their heights by number. */
  readonly lines: readonly HeadLine[];
  readonly heights: ReadonlyMap<number, number>;
  /** Where links of the first page lead. */
  readonly addresses: readonly string[];
}

/**
 * Title, authors, DOI, year and where it appeared, from the first pages, the XMP packet and the info
 * dictionary, each so far as the page does not speak against it. What is not known is left out.
 */
export function readMetadata(sources: MetadataSources): CslItem {
  const { xmp, info, lines, heights, addresses } = sources;
  const stated = statedTitles(xmp, info.title);
  // In the text of later pages only references say the like.
  const imprints = imprintsOf(lines.filter((line) => line.page === 1 || isInMargin(line, heights)));
  const journal = findJournal({ xmp, subject: info.subject, imprints, lines, heights });
  const front = frontPage(lines);
  const blocks = blocksOf(lines.filter(({ page }) => page === front));
  const body = bodySize(lines);
  const block = findTitle(blocks, body, { stated, journals: journal === null ? [] : [journal] });
  const title = chooseTitle(block, stated, lines);
  const author = readAuthors({ xmp, stated: info.author, blocks, title: block, lines });
  const doi = ownDoi({
    stated: doiFields(xmp, info),
    addresses,
    lines,
    heights,
  });
  const imprint = imprints.find((each) => journal !== null && sameJournal(each, journal)) ?? null;
  const year = readYear({
    xmp,
    created: info.created,
    creator: info.creator,
    imprints,
    lines,
    doi,
  });
  return assemble({ title, author, doi, year, journal, imprint, xmp });
}

interface Parts {
  readonly title: string | null;
  readonly author: readonly CslName[];
  readonly doi: string | null;
  readonly year: number | null;
  readonly journal: string | null;
  readonly imprint: Imprint | null;
  readonly xmp: Xmp;
}

function assemble({ title, author, doi, year, journal, imprint, xmp }: Parts): CslItem {
  const of = (name: string): string | undefined => xmp.get(name)?.[0];
  const first = of('prism:startingPage');
  const volume = of('prism:volume') ?? imprint?.volume;
  const issue = of('prism:number') ?? imprint?.issue;
  const page =
    first === undefined
      ? imprint?.pages
      : [first, of('prism:endingPage')].filter(Boolean).join('-');
  const issn = of('prism:issn');
  const isProceedings =
    journal !== null && /\b(?:proceedings|conference|workshop|symposium)\b/iu.test(journal);
  return {
    type: isProceedings
      ? 'paper-conference'
      : journal !== null || doi !== null
        ? 'article-journal'
        : 'document',
    ...(title !== null && { title }),
    ...(author.length > 0 && { author: [...author] }),
    ...(journal !== null && { 'container-title': journal }),
    ...(year !== null && { issued: { 'date-parts': [[year]] } }),
    ...(journal !== null && volume && { volume }),
    ...(journal !== null && issue && { issue }),
    ...(journal !== null && page && { page }),
    ...(doi !== null && { DOI: doi }),
    ...(issn && { ISSN: issn }),
  };
}

/** The page that holds the title: the first, unless that is a cover sheet of whoever passed the file on. */
function frontPage(lines: readonly HeadLine[]): number {
  const first = lines.filter(({ page }) => page === 1);
  const words = first.map(({ text }) => text).join(' ');
  const isCover =
    isCoverSheet(words) ||
    (/this (?:article|paper|content|pdf|document) (?:was|has been) (?:downloaded|brought|accepted|provided)|downloaded from|see discussions, stats|terms (?:and conditions )?of use|link to publication|citation for published version|published version|this is an? (?:author|accepted)|jstor/iu.test(
      words,
    ) &&
      !/\babstract\b|\bintroduction\b/iu.test(words) &&
      words.length < 4500);
  return isCover && lines.some(({ page }) => page === 2) ? 2 : 1;
}

/** The size in which most of the letters are set. */
function bodySize(lines: readonly HeadLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + text.length);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [10, 0])[0];
}

function doiFields(xmp: Xmp, info: MetadataSources['info']): string[] {
  const fields = [
    'prism:doi',
    'pdfx:doi',
    'pdfx:DOI',
    'crossmark:DOI',
    'dc:identifier',
    'prism:url',
    'pdfx:WPS-ARTICLEDOI',
    'dc:source',
    'dc:description',
  ];
  return [...fields.flatMap((name) => xmp.get(name) ?? []), info.doi, info.subject, info.title];
}

/**
 * The title as the page has it; as the file states it where the page says the same words, so that
 * what a line cut is whole, or where the page has none.
 */
function chooseTitle(
  block: Block | null,
  stated: readonly string[],
  lines: readonly HeadLine[],
): string | null {
  const page = lettersOf(
    lines
      .filter((line) => line.page <= 2)
      .map(({ text }) => text)
      .join(' '),
  );
  const said = stated.find((title) => page.includes(lettersOf(title)));
  const read = block?.text ?? null;
  if (
    said !== undefined &&
    (read === null || lettersOf(read).length < 1.6 * lettersOf(said).length)
  ) {
    // In capitals the page writes it, or the file: the other form reads better.
    return read !== null && lettersOf(read) === lettersOf(said) && said === said.toUpperCase()
      ? read
      : said;
  }
  if (read !== null) return read.replace(/\s*[*∗†‡§]+$/u, '').replace(/(?<=\p{Ll})\.$/u, '');
  return lines.length === 0 ? (stated[0] ?? null) : null;
}

function sameJournal({ journal }: Imprint, other: string): boolean {
  const [a, b] = [lettersOf(journal), lettersOf(other)];
  return a.startsWith(b) || b.startsWith(a) || /\./.test(journal);
}
