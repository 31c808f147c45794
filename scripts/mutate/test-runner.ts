import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { lastLines } from '../setup/run-program.mjs';

export interface RunnerOptions {
  /** Run before the tests of each file, besides those that the tests have; absolute. */
  readonly setupFiles: readonly string[];
  readonly stopsAtFailure: boolean;
}

/** What the process of the tests is asked for. */
export interface Asked {
  /** Test files in their order, relative to the tree, with `/` between folders. */
  readonly tests: readonly string[];
  /** Absolute paths of sources that changed since it was last asked; they may be changed back after. */
  readonly changed: readonly string[];
}

/** A test file that was run. */
export interface Ended {
  readonly test: string;
  readonly isFailed: boolean;
  /** The messages of its errors. */
  readonly said: string;
  readonly milliseconds: number;
}

/** What the process of the tests answers. */
export type Answer =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'ended' } & Omit<Ended, 'milliseconds'>)
  | { readonly kind: 'done' };

/** Runs test files of a tree, one at a time, in a process that stays for the next ones. */
export interface TestRunner {
  /**
   * Runs test files. Each may take `longest` milliseconds; one that takes longer is ended, those after it
   * do not run, and `isLate` is true. Throws when the process of the tests breaks off.
   * @param onEnded hears of each file at once
   */
  readonly run: (
    asked: Asked,
    longest: number,
    onEnded?: (ended: Ended) => void,
  ) => Promise<{ readonly ended: readonly Ended[]; readonly isLate: boolean }>;
  /** Ends the process and everything that it started. */
  readonly close: () => void;
}

/** Ends a program and everything that it started; nothing happens when all of it has ended. */
function endAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    // A negative number is that of a group, of which Windows knows none.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** Starts a process of tests; resolves when it is ready. */
async function startProcess(
  tree: string,
  options: RunnerOptions,
  env: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'test-process.ts');
  const child = fork(script, [JSON.stringify(options)], {
    cwd: tree,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => {
      reject(new Error(`The tests did not start.\n${lastLines(said)}`));
    });
  });
  child.stderr!.removeAllListeners('data').resume();
  return child;
}

/**
 * Asks the process for test files and hears of each until it is done. Answers whether it took longer than
 * `longest` milliseconds from one file to the next; throws when it breaks off.
 */
async function askFor(
  asked: Asked,
  child: ChildProcess,
  longest: number,
  onEnded: (ended: Ended) => void,
): Promise<{ isLate: boolean }> {
  let begun = performance.now();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const waitForNext = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          resolve({ isLate: true });
        }, longest);
      };
      child.on('exit', () => {
        reject(
          new Error(`The process of the tests broke off, asked for ${asked.tests.join(', ')}.`),
        );
      });
      child.on('message', (answer: Answer) => {
        if (answer.kind === 'done') resolve({ isLate: false });
        if (answer.kind !== 'ended') return;
        const { test, isFailed, said } = answer;
        onEnded({ test, isFailed, said, milliseconds: performance.now() - begun });
        begun = performance.now();
        waitForNext();
      });
      waitForNext();
      child.send(asked);
    });
  } finally {
    clearTimeout(timer);
    child.removeAllListeners('message').removeAllListeners('exit');
  }
}

/**
 * A runner for the tests of a tree; its process starts with the first run.
 * @param env is added to the environment of the tests
 */
export function createTestRunner(
  tree: string,
  options: RunnerOptions,
  env: Readonly<Record<string, string>> = {},
): TestRunner {
  let child: ChildProcess | null = null;
  const close = (): void => {
    if (child) endAll(child);
    child = null;
  };
  process.once('exit', close);

  const run: TestRunner['run'] = async (asked, longest, onEnded = () => {}) => {
    child ??= await startProcess(tree, options, env);
    const ended: Ended[] = [];
    try {
      const { isLate } = await askFor(asked, child, longest, (one) => {
        ended.push(one);
        onEnded(one);
      });
      if (isLate) close();
      return { ended, isLate };
    } catch (thrown) {
      close();
      throw thrown;
    }
  };
  return { run, close };
}
