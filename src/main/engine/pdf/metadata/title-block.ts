import type { HeadLine } from './head-lines.ts';
import { nameShare } from './person-names.ts';

/** Lines of one type that stand below one another: a title, a byline, a paragraph. */
export interface Block {
  readonly lines: readonly HeadLine[];
  readonly text: string;
  readonly size: number;
}

/** Kinds of articles and other words that stand large on a first page. */
const LABEL =
  /^(?:open access|free full text|(?:original|research|review|short|brief|full|regular|mini|case|technical|clinical|invited|systematic|special|rapid|editorial|data|methods?|technology|perspective|opinion|guest)?\s*-?\s*(?:research|reviews?|original|case|short)?\s*(?:articles?|papers?|reports?|reviews?|communications?|editorials?|letters?|notes?|studies|study protocol|protocol|commentary|perspectives?|hypothesis|letters? to the editor|correspondence|technical note|contributions?|news|essays?|features?|insights?|methods|tutorials?)|artigos?(?: original)?|artículos?(?: original(?:es)?)?|article original|originalarbeit|abstract|summary|introduction|contents|table of contents|references|background|keywords?|article info(?:rmation)?|a b s t r a c t|a r t i c l e\s+i n f o)$/iu;
const SERIAL =
  /\b(?:journal|annals|archives|bulletin|proceedings|transactions|revista|acta|zeitschrift|letters|reviews)\b/iu;
const ADDRESS =
  /(?:https?:|www\.|@|^arxiv:|\bdoi\b|\bissn\b|^vol(?:ume)?\b|\bvol\.|^(?:page|p\.)\s*\d|©)/iu;
/** No title has more words, and hardly any fewer. */
const MOST_WORDS = 60;
const FEWEST_WORDS = 2;

/** What is known of a document beside its lines, that tells a title. */
export interface TitleClues {
  /** Titles that the file states, whatever they are worth. */
  readonly stated: readonly string[];
  /** Names of the journal, so far as they are known. */
  readonly journals: readonly string[];
}

/** The lines of a page as blocks, from top to bottom by where they begin. */
export function blocksOf(lines: readonly HeadLine[]): Block[] {
  const blocks: HeadLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const block = blocks.findLast((each) => belongs(each.at(-1)!, line));
    if (block === undefined) blocks.push([line]);
    else block.push(line);
  }
  return blocks.map((block) => ({
    lines: block,
    text: joinLines(block),
    size: block[0]!.size,
  }));
}

function belongs(last: HeadLine, line: HeadLine): boolean {
  const differs = Math.abs(last.size - line.size) / last.size;
  if (differs > (last.bold === line.bold ? 0.05 : 0.02)) return false;
  if (isBeside(last, line)) return line.x0 > last.x0;
  const gap = line.y0 - last.y1;
  const isBelow = gap < 0.75 * line.size && gap > -0.6 * line.size;
  const shared = Math.min(last.x1, line.x1) - Math.max(last.x0, line.x0);
  return isBelow && shared > 0 && isByline(line) === isByline(last);
}

function isBeside(last: HeadLine, line: HeadLine): boolean {
  return Math.abs(line.y0 - last.y0) < 0.3 * line.size && line.x0 - last.x1 < 2.5 * line.size;
}

/** Whether a line is names and nothing else: several, or marked ones. */
function isByline(line: HeadLine): boolean {
  const isMarked = /[,&;]|\sand\s/u.test(line.text) || line.runs.some(({ isRaised }) => isRaised);
  return isMarked && nameShare(line) > 0.9;
}

/** The words of lines in a row; the halves of a word that is cut with a hyphen meet at it. */
function joinLines(lines: readonly { readonly text: string }[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/(?<=\p{Ll})[-‐]\n(?=\p{Ll})/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The block of a first page that is its title: large, near the top, no name of a journal and no label,
 * followed by names; what the file states as title weighs where the page says the same.
 */
export function findTitle(blocks: readonly Block[], body: number, clues: TitleClues): Block | null {
  const height = Math.max(...blocks.map((block) => block.lines.at(-1)!.y1));
  let best: { block: Block; weight: number } | null = null;
  for (const [at, block] of blocks.entries()) {
    const weight = weigh(block, blocks.slice(at + 1), body, height, clues);
    if (weight !== null && (best === null || weight > best.weight)) best = { block, weight };
  }
  return best?.block ?? null;
}

function weigh(
  block: Block,
  below: readonly Block[],
  body: number,
  height: number,
  { stated, journals }: TitleClues,
): number | null {
  const { text, size, lines } = block;
  const words = text.split(' ').length;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  const isDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(text);
  if ((words < FEWEST_WORDS && letters < 12 && !isDense) || words > MOST_WORDS || letters < 4)
    return null;
  if (LABEL.test(text.replace(/[.:]$/, '')) || ADDRESS.test(text)) return null;
  const top = lines[0]!.y0;
  let weight = 3 * Math.min(size / body, 2.6) + (lines[0]!.bold ? 0.5 : 0);
  weight -= 2.5 * Math.max(0, top / height - 0.35);
  if (stated.some((title) => lettersOf(title) === lettersOf(text))) weight += 4;
  const says = lettersOf(text);
  if (journals.some((journal) => lettersOf(journal) === says)) weight -= 6;
  if (SERIAL.test(text) && words < 9) weight -= 1.5;
  if (words < 4) weight -= 0.8;
  if (/^\p{Ll}/u.test(text)) weight -= 1;
  if (/\d{4}\s*$|\bvol|\(\d+\)/iu.test(text)) weight -= 1;
  if (isByline(lines[0]!)) weight -= 3;
  // A line of smaller type, a subtitle, may stand between title and names.
  const [next, second] = below.filter(({ lines: [first] }) => first!.y0 > lines.at(-1)!.y0);
  const isNamed = (names: Block | undefined): boolean =>
    names !== undefined && names.size < size * 1.02 && nameShare(names.lines[0]!) >= 0.6;
  if (isNamed(next) || (next !== undefined && next.size < size && isNamed(second))) weight += 2.5;
  return weight;
}

export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
