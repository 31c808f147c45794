import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { compareCaveats, findCaveats } from '../../../shared/domain/comparison/caveats.ts';
import type { Caveat } from '../../../shared/domain/comparison/caveats.ts';
import { compareQuantities } from '../../../shared/domain/comparison/compare-quantities.ts';
import type { Quantity } from '../../../shared/domain/comparison/quantity.ts';
import { splitSentences } from '../../../shared/domain/sentences.ts';
import { AppError } from '../../../shared/errors.ts';
import { readLines } from '../extraction/text-lines.ts';
import { readQuantities } from './read-quantities.ts';

const Side = z.object({ statement: z.string().optional(), text: z.string().optional() });
const PairLine = z.object({ id: z.string(), a: Side.optional(), b: Side.optional() });

/** A number of the left text and the one of the right text beside it, as they are written. */
interface NumberPair {
  readonly a: string;
  readonly b: string;
}

/** What is told of a pair: of numbers where both have a statement, of caveats where both have a text. */
export interface ComparedPair {
  readonly id: string;
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

/** Compares the two sides of a line of a file of pairs. Throws `invalid_input`, naming the line. */
export function comparePair(line: string, number: number): ComparedPair {
  let pair: z.infer<typeof PairLine>;
  try {
    pair = PairLine.parse(JSON.parse(line));
  } catch (cause) {
    throw new AppError(
      'invalid_input',
      `Line ${String(number)} is no pair. Each line must be {"id": …, "a": {"statement" or "text": …}, "b": …}.`,
      { cause },
    );
  }
  const { id, a, b } = pair;
  return {
    id,
    ...(a?.statement !== undefined && b?.statement !== undefined
      ? { numbers: compareNumbers(a.statement, b.statement) }
      : {}),
    ...(a?.text !== undefined && b?.text !== undefined
      ? { caveats: compareTexts(a.text, b.text) }
      : {}),
  };
}

/** The answer to each line of a file of pairs; empty lines have none. */
async function* compareLines(pieces: AsyncIterable<unknown>): AsyncGenerator<string> {
  let number = 0;
  for await (const line of readLines(pieces)) {
    number += 1;
    if (line.trim() !== '') yield `${JSON.stringify(comparePair(line, number))}\n`;
  }
}

/** Compares every pair of a JSONL file into another, line by line, so that a file of any size fits. */
export async function comparePairsFile(input: string, output: string): Promise<void> {
  await pipeline(createReadStream(input, 'utf8'), compareLines, createWriteStream(output, 'utf8'));
}
