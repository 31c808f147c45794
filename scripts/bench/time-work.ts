/** How long some work takes, in milliseconds. */
export function timeWork(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
