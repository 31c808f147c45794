import type { CitationRun } from '../../../shared/domain/citation-run.ts';

const CODES: Readonly<Record<string, string>> = { '&': '&#38;', '<': '&#60;', '>': '&#62;' };
const MARKS: Readonly<Record<string, string>> = { '&#38;': '&', '&#60;': '<', '&#62;': '>' };

/** A text within the processor’s output, where `<` and `&` begin marks. */
export function encodeText(text: string): string {
  return text.replace(/[&<>]/g, (mark) => CODES[mark]!);
}

type Look = Omit<CitationRun, 'text'>;

function without(look: Look, part: keyof Look): Look {
  return Object.fromEntries(Object.entries(look).filter(([key]) => key !== part));
}

/** What each mark makes of the look around it. */
const LOOKS: Readonly<Record<string, (look: Look) => Look>> = {
  i: (look) => ({ ...look, italic: true }),
  'i-off': (look) => without(look, 'italic'),
  b: (look) => ({ ...look, bold: true }),
  'b-off': (look) => without(look, 'bold'),
  sc: (look) => ({ ...look, smallCaps: true }),
  'sc-off': (look) => without(look, 'smallCaps'),
  u: (look) => ({ ...look, underline: true }),
  'u-off': (look) => without(look, 'underline'),
  sup: (look) => ({ ...look, vertical: 'super' }),
  sub: (look) => ({ ...look, vertical: 'sub' }),
  base: (look) => without(look, 'vertical'),
};

/** Marks that only group what they hold. */
const GROUPS: ReadonlySet<string> = new Set(['block', 'margin', 'beside', 'indent', 'link', 'doi']);

/** The address that the words of a link name; undefined where they are none that can be opened. */
function addressOf(words: string, isDoi: boolean): string | undefined {
  const text = words.trim();
  const address = /^https?:\/\//i.test(text)
    ? text
    : isDoi && /^10\.\d{4,9}\//.test(text)
      ? `https://doi.org/${text.replace(/[%"#?<>\s]/g, encodeURIComponent)}`
      : null;
  if (address === null || !URL.canParse(address)) return undefined;
  return new URL(address).href;
}

interface Open {
  readonly name: string;
  readonly look: Look;
  /** The first run that stands in it. */
  readonly from: number;
}

/** What a mark at the edge of a block adds: a line break, unless nothing stands before it. */
const BREAKS_BEFORE: ReadonlySet<string> = new Set(['block', 'indent']);

/** Runs of one entry, with what stands in the margin (a number) apart. */
export interface DecodedRuns {
  readonly label: readonly CitationRun[];
  readonly runs: readonly CitationRun[];
}

const isSameLook = (one: CitationRun, other: CitationRun): boolean =>
  one.italic === other.italic &&
  one.bold === other.bold &&
  one.smallCaps === other.smallCaps &&
  one.underline === other.underline &&
  one.vertical === other.vertical &&
  one.href === other.href;

/** Neighbours that look the same as one, without blanks at the edges of all. */
function join(runs: readonly CitationRun[]): CitationRun[] {
  const joined: CitationRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && isSameLook(last, run))
      joined.splice(-1, 1, { ...last, text: last.text + run.text });
    else joined.push(run);
  }
  const [first] = joined;
  if (first) joined[0] = { ...first, text: first.text.trimStart() };
  const last = joined.at(-1);
  if (last) joined.splice(-1, 1, { ...last, text: last.text.trimEnd() });
  return joined.filter(({ text }) => text !== '');
}

/** Reads what the processor wrote in the output format of `citeproc.ts`. */
export function decodeRuns(encoded: string): DecodedRuns {
  const label: CitationRun[] = [];
  const runs: CitationRun[] = [];
  const open: Open[] = [];
  let look: Look = {};
  let breaks = false;
  let inMargin = false;
  const add = (text: string): void => {
    const into = inMargin ? label : runs;
    if (breaks && runs.length > 0 && !inMargin) into.push({ text: '\n' });
    breaks = false;
    into.push({ ...look, text });
  };
  const begin = (name: string): void => {
    open.push({ name, look, from: runs.length });
    look = LOOKS[name]?.(look) ?? look;
    if (name === 'margin') inMargin = true;
    if (BREAKS_BEFORE.has(name)) breaks = true;
  };
  const end = (): void => {
    const { name, look: before, from } = open.pop()!;
    look = before;
    if (name === 'margin') inMargin = false;
    if (BREAKS_BEFORE.has(name)) breaks = true;
    if (name !== 'link' && name !== 'doi') return;
    const words = runs.slice(from);
    const href = addressOf(words.map(({ text }) => text).join(''), name === 'doi');
    if (href !== undefined)
      runs.splice(from, words.length, ...words.map((run) => ({ ...run, href })));
  };
  for (const [whole, slash, name, code] of encoded.matchAll(
    /<(\/?)([a-z-]+)>|(&#\d\d;)|[^<&]+|[<&]/g,
  )) {
    const isMark = name !== undefined && (name in LOOKS || GROUPS.has(name));
    if (!isMark) add(code === undefined ? whole : (MARKS[code] ?? whole));
    else if (slash === '') begin(name);
    else if (open.at(-1)?.name === name) end();
  }
  return { label: join(label), runs: join(runs) };
}
