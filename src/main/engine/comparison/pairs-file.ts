import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { compareCaveats, findCaveats } from '../../../shared/domain/comparison/caveats.ts';
import type { Caveat } from '../../../shared/domain/comparison/caveats.ts';
import { compareQuantities } from '../../../shared/domain/comparison/compare-quantities.ts';
import type { Quantity } from '../../../shared/domain/comparison/quantity.ts';
import { findAdvice } from '../../../shared/domain/comparison/advice.ts';
import { readStance } from '../../../shared/domain/comparison/finding-stance.ts';
import { findHeadlineLeap, readSpecies } from '../../../shared/domain/comparison/headline-leap.ts';
import type { SpeciesReading } from '../../../shared/domain/comparison/headline-leap.ts';
import { compareStrengths } from '../../../shared/domain/comparison/strength-change.ts';
import type { WeighedStatement } from '../../../shared/domain/comparison/strength-change.ts';
import { STRENGTHS } from '../../../shared/domain/comparison/strength.ts';
import type { StrengthChange } from '../../../shared/domain/comparison/strength.ts';
import { splitSentences } from '../../../shared/domain/sentences.ts';
import { AppError } from '../../../shared/errors.ts';
import { readLines } from '../extraction/text-lines.ts';
import { readQuantities } from './read-quantities.ts';
import { readRole, roleOfSource } from './source-role.ts';
import type { TextDirection } from '../../../shared/domain/comparison/direction.ts';
import { DirectionJudge } from './direction/direction-judge.ts';
import { StudyJudge } from './study/study-judge.ts';
import type { ReadStudy } from './study/study-judge.ts';
import { StrengthJudge } from './strength/strength-judge.ts';

const Side = z.object({
  role: z.string().optional(),
  title: z.string().optional(),
  statement: z.string().optional(),
  text: z.string().optional(),
});
type Side = z.infer<typeof Side>;
/** A pair, or one sentence with the collection that it is from. */
const PairLine = z.object({
  id: z.string(),
  a: Side.optional(),
  b: Side.optional(),
  text: z.string().optional(),
  source: z.string().optional(),
  task: z.string().optional(),
  outcome: z.string().optional(),
  intervention: z.string().optional(),
  comparator: z.string().optional(),
});

/** A number of the left text and the one of the right text beside it, as they are written. */
interface NumberPair {
  readonly a: string;
  readonly b: string;
}

/**
 * What is told of a pair: of strength and numbers where both have a statement, of caveats where both have a text, of advice
 * where either is there, of a leap where the right side has a headline; and of a sentence alone its strength, as that of `b`.
 */
export interface ComparedPair {
  readonly id: string;
  /** From 0 (none) to 3 (cause). */
  readonly strength?: {
    readonly a?: number;
    readonly b: number;
    readonly changed?: StrengthChange;
  };
  readonly advice?: { readonly added: boolean };
  /** Is the right headline about people where animals were studied? Spans are of the right text. */
  readonly speciesLeap?: {
    readonly flag: boolean;
    readonly spans: readonly (readonly [number, number])[];
  };
  /** How sure it is that both texts are about the same study; asked for by the task of the line. */
  readonly sameStudy?: number;
  /** Does one of two findings deny what the other affirms? Asked for by the task of the line. */
  readonly conflict?: 'agree' | 'conflict';
  /** Which way an outcome went, of a line with a text, an outcome, an intervention and a comparator. */
  readonly direction?: TextDirection | 'unclear';
  readonly numbers?: {
    readonly same: readonly NumberPair[];
    readonly changed: readonly NumberPair[];
    readonly added: readonly string[];
    readonly lost: readonly string[];
  };
  readonly caveats?: ReturnType<typeof compareCaveats> & {
    readonly spansA: readonly (readonly [number, number])[];
    readonly spansB: readonly (readonly [number, number])[];
  };
}

/** Of "1 in 10" and "1 in 11" what differs: 10 and 11. */
function writePair(left: Quantity, right: Quantity): NumberPair {
  const isSameTop = left.ratio !== null && left.ratio[0] === right.ratio?.[0];
  return {
    a: isSameTop ? left.ratio[1] : left.written,
    b: isSameTop && right.ratio !== null ? right.ratio[1] : right.written,
  };
}

function compareNumbers(left: string, right: string): NonNullable<ComparedPair['numbers']> {
  const { same, changed, added, lost } = compareQuantities(
    readQuantities(left, 0, left.length),
    readQuantities(right, 0, right.length),
  );
  return {
    same: same.map((pair) => writePair(pair.left, pair.right)),
    changed: changed.map((pair) => writePair(pair.left, pair.right)),
    added: added.map(({ written }) => written),
    lost: lost.map(({ written }) => written),
  };
}

const spansOf = (caveats: readonly Caveat[]): (readonly [number, number])[] =>
  caveats.filter(({ topic }) => topic !== 'design').map(({ start, end }) => [start, end] as const);

function compareTexts(left: string, right: string): NonNullable<ComparedPair['caveats']> {
  const before = findCaveats(left, splitSentences(left));
  const after = findCaveats(right, splitSentences(right));
  return {
    ...compareCaveats(before, after),
    spansA: spansOf(before),
    spansB: spansOf(after),
  };
}

/** Compares the two sides of the lines of a file of pairs. */
export class PairComparer {
  readonly #judge = new StrengthJudge();
  readonly #studies = new StudyJudge();
  readonly #directions = new DirectionJudge();
  /** The text of the last line is often that of the next. */
  #lastStudy: ReadStudy | null = null;

  /** Compares the two sides of a line. Throws `invalid_input`, naming the line. */
  compare(line: string, number: number): ComparedPair {
    const { id, a, b, text, source, task, ...asked } = readLine(line, number);
    if (asked.outcome !== undefined) return { id, direction: this.#judgeDirection(text, asked) };
    if (a === undefined || b === undefined)
      return { id, ...(text === undefined ? {} : { strength: this.#judgeAlone(text, source) }) };
    if (task === 'sameStudy')
      return { id, sameStudy: this.#judgeStudies(a.text ?? '', b.text ?? '') };
    if (task === 'conflict')
      return { id, conflict: holdAgainst(a.statement ?? '', b.statement ?? '') };
    const statements = bothOf(a.statement, b.statement);
    const texts = bothOf(a.text, b.text);
    return {
      id,
      ...(statements === null
        ? {}
        : { strength: this.#compareStrengths(a, b), numbers: compareNumbers(...statements) }),
      ...(texts === null ? {} : { caveats: compareTexts(...texts) }),
      ...(b.title === undefined ? {} : { speciesLeap: findLeap(a, b) }),
      ...((statements ?? texts) ? { advice: { added: !advises(a) && advises(b) } } : {}),
    };
  }

  #judgeDirection(
    text = '',
    {
      outcome = '',
      intervention = '',
      comparator = '',
    }: Pick<z.infer<typeof PairLine>, 'outcome' | 'intervention' | 'comparator'>,
  ): NonNullable<ComparedPair['direction']> {
    return this.#directions.judge(text, { outcome, intervention, comparator }).direction;
  }

  #judgeStudies(left: string, right: string): number {
    const before = this.#lastStudy;
    const other = before?.text === right ? before : this.#studies.read(right);
    this.#lastStudy = other;
    return this.#studies.judge(this.#studies.read(left), other).chance;
  }

  #judgeAlone(text: string, source = ''): { readonly b: number } {
    const { level } = this.#judge.judge({ text, role: roleOfSource(source), place: 'any' });
    return { b: STRENGTHS.indexOf(level) };
  }

  #compareStrengths(a: Side, b: Side): NonNullable<ComparedPair['strength']> {
    const weigh = ({ statement = '', role: name }: Side): WeighedStatement => {
      const role = readRole(name);
      return { ...this.#judge.judge({ text: statement, role, place: 'main' }), role };
    };
    const { change, strengths } = compareStrengths(weigh(a), weigh(b));
    const [left, right] = strengths;
    return { a: STRENGTHS.indexOf(left), b: STRENGTHS.indexOf(right), changed: change };
  }
}

const bothOf = (left?: string, right?: string): readonly [string, string] | null =>
  left === undefined || right === undefined ? null : [left, right];

const holdAgainst = (left: string, right: string): 'agree' | 'conflict' =>
  readStance(left).stance === readStance(right).stance ? 'agree' : 'conflict';

function readSpeciesOf({ title = '', statement = '', text = '', role }: Side): SpeciesReading {
  const whole = `${statement}\n\n${text}`;
  return readSpecies({
    title,
    text: whole,
    sentences: splitSentences(whole),
    main: { start: 0, end: statement.length },
    isPaper: readRole(role) === 'paper',
  });
}

function findLeap(a: Side, b: Side): NonNullable<ComparedPair['speciesLeap']> {
  const flag = findHeadlineLeap(readSpeciesOf(b), readSpeciesOf(a), 'right') !== null;
  const at = b.statement === undefined ? -1 : (b.text?.indexOf(b.statement) ?? -1);
  return { flag, spans: flag && at >= 0 ? [[at, at + (b.statement?.length ?? 0)]] : [] };
}

function advises({ title = '', statement = '', text = `${title}\n\n${statement}` }: Side): boolean {
  return findAdvice(text, splitSentences(text)).length > 0;
}

function readLine(line: string, number: number): z.infer<typeof PairLine> {
  try {
    return PairLine.parse(JSON.parse(line));
  } catch (cause) {
    throw new AppError(
      'invalid_input',
      `Line ${String(number)} is no pair. Each line must be {"id": …, "a": {"statement" or "text": …}, "b": …}.`,
      { cause },
    );
  }
}

/** The answer to each line of a file of pairs; empty lines have none. */
async function* compareLines(pieces: AsyncIterable<unknown>): AsyncGenerator<string> {
  const comparer = new PairComparer();
  let number = 0;
  for await (const line of readLines(pieces)) {
    number += 1;
    if (line.trim() !== '') yield `${JSON.stringify(comparer.compare(line, number))}\n`;
  }
}

/** Compares every pair of a JSONL file into another, line by line, so that a file of any size fits. */
export async function comparePairsFile(input: string, output: string): Promise<void> {
  await pipeline(createReadStream(input, 'utf8'), compareLines, createWriteStream(output, 'utf8'));
}
