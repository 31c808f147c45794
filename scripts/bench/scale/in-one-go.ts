import { setImmediate } from 'node:timers/promises';

/** Milliseconds of processor time that this thread has taken so far. */
function processorMillis(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The longest processor time, in milliseconds, that this thread computes in one go during some work. */
export async function longestInOneGo(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let isDone = false;
  const watch = async (): Promise<void> => {
    for (let before = processorMillis(); !isDone;) {
      await setImmediate();
      const now = processorMillis();
      longest = Math.max(longest, now - before);
      before = now;
    }
  };
  const watching = watch();
  try {
    await work();
  } finally {
    isDone = true;
    await watching;
  }
  return longest;
}
