import { toErrorBody } from '../../src/shared/errors.ts';

/** One line of the closing table: what was attacked, how, and what came of it. */
export interface Row {
  /** What was done, for example `kill -9 of the engine`. */
  readonly what: string;
  /** What was counted and measured, in words. */
  readonly figures: string;
  /** What must hold for the attack to count as withstood. */
  readonly aim: string;
  /** `skipped` when the attack could not run here: it proves nothing. */
  readonly result: 'held' | 'missed' | 'skipped';
}

/** What an attack is given. */
export interface AttackOptions {
  /** How often it attacks; what one round is, each attack says itself. */
  readonly rounds: number;
  /** When it begins no further round, by `performance.now()`: a slow machine makes fewer in the same time. */
  readonly until: number;
  /** The same seed makes the same choices. */
  readonly seed: number;
  /** How many times longer than its aim something may take: more than 1 where other work must not make it fail. */
  readonly slack: number;
  /** An empty folder of its own. What is left in it when an aim is missed stays for whoever looks. */
  readonly folder: string;
  /** Tells the person at the terminal how far it is, or what it saw. */
  readonly report: (line: string) => void;
}

/** Attacks the real thing and answers with what it saw. Throws only when the trial itself is at fault. */
export type Attack = (options: AttackOptions) => Promise<Row[]>;

/** The numbers of the rounds to make, `step` apart, until the time is up; the first is made in any case. */
export function* roundsOf(
  { rounds, until }: Pick<AttackOptions, 'rounds' | 'until'>,
  step = 1,
): Generator<number> {
  for (let round = 0; round < rounds; round += step) {
    if (round > 0 && performance.now() >= until) return;
    yield round;
  }
}

/** The end of a part of an attack that may take this share of the time that the attack has left. */
export function untilShare(until: number, share: number): number {
  const now = performance.now();
  return now + share * (until - now);
}

/** How many of the rounds were made: `1,000`, or `612 of 1,000` where the time was up. */
export function countOf(made: number, rounds: number): string {
  return made < rounds ? `${count(made)} of ${count(rounds)}` : count(made);
}

/** The row of an attack that ran: it held when nothing went wrong. */
export function judged(what: string, figures: string, aim: string, held: boolean): Row {
  return { what, figures, aim, result: held ? 'held' : 'missed' };
}

/** The row of an attack that could not run here. */
export function skipped(what: string, aim: string, why: string): Row {
  return { what, figures: `skipped: ${why}`, aim, result: 'skipped' };
}

/** A count as people write it: `13,024`. */
export function count(value: number): string {
  return value.toLocaleString('en');
}

/** What broke an attack off, for the person at the terminal. */
export function describeProblem(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}

/** A job that a change started ended badly; the message is what the reader is told. */
export class JobFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JobFailed';
  }
}

/** What the window says of an error that nobody expected. */
const SURPRISE = toErrorBody(new Error()).message;

/** The words that the window would show of an error; null for a surprise, which has none. */
export function wordsOf(thrown: unknown): string | null {
  const message = thrown instanceof JobFailed ? thrown.message : toErrorBody(thrown).message;
  return message === SURPRISE ? null : message;
}
