import { expect, type Collate } from './app.ts';

/** The process id of the engine; 0 while there is none. */
export async function enginePid({ app }: Collate): Promise<number> {
  return app.evaluate(({ app: electronApp }) => {
    const metric = electronApp
      .getAppMetrics()
      .find((each) => each.type === 'Utility' && each.name === 'Collate engine');
    return metric?.pid ?? 0;
  });
}

/** Kills the engine so many times in a row, each time once it runs again. */
export async function killEngine(collate: Collate, times: number): Promise<void> {
  let last = 0;
  for (let at = 0; at < times; at += 1) {
    await expect.poll(() => enginePid(collate)).not.toBe(last);
    await expect.poll(() => enginePid(collate)).toBeGreaterThan(0);
    last = await enginePid(collate);
    process.kill(last, 'SIGKILL');
  }
  await expect.poll(() => enginePid(collate)).not.toBe(last);
}
