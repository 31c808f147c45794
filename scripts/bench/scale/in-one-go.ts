import { setImmediate } from 'node:timers/promises';

/** Milliseconds of processor time that this thread has taken so far. */
function processorMillis(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The longest processor time, in milliseconds, that this thread computes in one go during some work. */
export async function longestInOneGo(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const watch = async (signal: AbortSignal): Promise<void> => {
    for (let before = processorMillis(); !signal.aborted;) {
      await setImmediate();
      const now = processorMillis();
      longest = Math.max(longest, now - before);
      before = now;
    }
  };
  const end = new AbortController();
  const watching = watch(end.signal);
  try {
    await work();
  } finally {
    end.abort();
    await watching;
  }
  return longest;
}
