import { spawn } from 'node:child_process';

/** How a program ended: by itself, with or without success, or because its time was over. */
export type Ending = 'succeeded' | 'failed' | 'late';

export interface Run {
  readonly ending: Ending;
  /** What it wrote to stdout and stderr. */
  readonly output: string;
}

/** Ends a program and everything that it started; nothing happens when all of it has ended. */
function endAll(pid: number): void {
  try {
    // A negative number is that of a group, of which Windows knows none.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/**
 * Runs a Node program and whatever it starts, for so many milliseconds at most. Nothing of it is left
 * when this resolves, or when this process exits.
 */
export async function runLimited(
  args: readonly string[],
  cwd: string,
  limit: number,
): Promise<Run> {
  const child = spawn(process.execPath, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = (): void => {
    if (child.pid !== undefined) endAll(child.pid);
  };
  process.once('exit', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    end();
  }, limit);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      // What it started and left would hold its output open.
      child.on('exit', end);
      child.on('close', resolve);
    });
    if (isLate) return { ending: 'late', output };
    return { ending: code === 0 ? 'succeeded' : 'failed', output };
  } finally {
    clearTimeout(timer);
    process.removeListener('exit', end);
  }
}
