import type { CslName } from '../../../../shared/domain/csl.ts';
import { shortName } from '../../../../shared/domain/csl-names.ts';
import type { HeadLine } from './head-lines.ts';
import { beginsWithName, endsOpen, namesIn, namesOf, nameShare } from './person-names.ts';
import { lettersOf, type Block } from './title-block.ts';
import type { Xmp } from './xmp.ts';

/** What ends the head of a paper. */
const END =
  /^(?:abstract|a\s?b\s?s\s?t\s?r\s?a\s?c\s?t|summary|resumo|resumen|résumé|zusammenfassung|introduction|\d?\.?\s*introduction|key\s?words|background|objectives?)\b/iu;
const REFERENCES = /^(?:references|bibliography|literature cited)\b/iu;
/** A line of names has this share of parts that are some. */
const MOSTLY_NAMES = 0.5;
/** So many lines below the title no name of an author begins. */
const MOST_LINES = 60;

/** What authors are read from. */
export interface AuthorSources {
  readonly xmp: Xmp;
  /** The info dictionary's author. */
  readonly stated: string;
  /** The blocks of the front page, from top to bottom. */
  readonly blocks: readonly Block[];
  readonly title: Block | null;
  /** The lines of the first and last pages. */
  readonly lines: readonly HeadLine[];
}

/**
 * The authors in their order: from the lines below the title, or as the file states them where the
 * page has all of those names.
 */
export function readAuthors({ xmp, stated, blocks, title, lines }: AuthorSources): CslName[] {
  const byline = title === null ? [] : namesIn(bylineBelow(title, blocks));
  const page = lettersOf(blocks.map(({ text }) => text).join(' '));
  const creators = xmp.get('dc:creator') ?? [];
  const lists = [namesOf(creators), namesOf([stated])].map(unique);
  const confirmed = lists
    .filter(
      (names) =>
        names.length > 0 && names.every((name) => page.includes(lettersOf(shortName(name)))),
    )
    .toSorted((a, b) => b.length - a.length)[0];
  const read = unique(byline.length > 0 ? byline : namesIn(signatures(lines)));
  if (confirmed === undefined) return read;
  // A file often states the first author alone, or who typed it.
  return confirmed.length >= Math.max(2, 0.75 * read.length) || read.length === 0
    ? confirmed
    : read;
}

/**
 * The lines of names below a title: the first that holds names, and those that go on in its type until
 * the text begins.
 */
function bylineBelow(title: Block, blocks: readonly Block[]): HeadLine[] {
  const last = title.lines.at(-1)!;
  const below = blocks
    .flatMap(({ lines }) => lines)
    .filter((line) => line.y0 > last.y0 + 1 && !title.lines.includes(line))
    .slice(0, MOST_LINES);
  const byline: HeadLine[] = [];
  for (const line of below) {
    if (END.test(line.plain)) break;
    const first = byline[0];
    const before = byline.at(-1);
    if (first === undefined || before === undefined) {
      if (nameShare(line) >= MOSTLY_NAMES) byline.push(line);
      continue;
    }
    if (!isOfType(line, first)) continue;
    const isNext = line.y0 - before.y1 < 1.2 * line.size;
    const goesOn = isNext && endsOpen(before) && beginsWithName(line);
    const isRest = isNext && !/[.]$/u.test(before.plain) && nameShare(line) >= 0.4;
    if (goesOn || isRest || nameShare(line) >= 0.99) byline.push(line);
  }
  return byline;
}

/**
 * The lines at the end of a letter that are a name each, marked with where that person works, where no
 * names stand below its title.
 */
function signatures(lines: readonly HeadLine[]): HeadLine[] {
  const end = lines.findIndex(({ plain }) => REFERENCES.test(plain));
  const names = (end < 0 ? lines : lines.slice(0, end)).filter(
    (line) =>
      line.runs.some(({ isRaised }) => isRaised) &&
      nameShare(line) >= 0.99 &&
      line.plain.length < 60,
  );
  const first = names[0];
  return first === undefined ? [] : names.filter((line) => isOfType(line, first));
}

function isOfType(line: HeadLine, first: HeadLine): boolean {
  return (
    Math.abs(line.size - first.size) < 0.04 * first.size &&
    line.bold === first.bold &&
    line.italic === first.italic
  );
}

function unique(names: readonly CslName[]): CslName[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = lettersOf(`${name.given ?? ''} ${shortName(name)}`);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
