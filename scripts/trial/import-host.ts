import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FileToken, type JobId } from '../../src/shared/domain/ids.ts';
import type { ImportOutcome, Job } from '../../src/shared/domain/job.ts';
import { Host } from './host.ts';
import { Pings } from './pings.ts';

/** What came of an import: a line for each entry and each fault, or what went wrong with the whole. */
export type Imported =
  | { readonly imports: readonly ImportOutcome[]; readonly seconds: number }
  | { readonly fault: string; readonly seconds: number };

const FAILURES_AT_ONCE = 200;

/** The file in the place of an entry or a fault: without the line. */
const fileIn = (place: string): string => place.replace(/:\d+$/, '');

const lostOf = (paths: readonly string[], told: ReadonlySet<string>): string[] =>
  paths.map((path) => basename(path)).filter((name) => !told.has(name));

/** An engine that imports files and is pinged all the while. One that hangs is killed and replaced. */
export class ImportHost {
  readonly pings = new Pings();
  readonly #folder: string;
  #libraries = 0;
  #host: Host;

  private constructor(folder: string, host: Host) {
    this.#folder = folder;
    this.#host = host;
  }

  /** Starts an engine on a new library in the folder. */
  static async start(folder: string): Promise<ImportHost> {
    const started = new ImportHost(folder, new Host());
    await started.#open();
    return started;
  }

  get host(): Host {
    return this.#host;
  }

  /** Imports files that lie on the disk in one job, for as long as the limit allows. */
  async import(paths: readonly string[], limitSeconds: number): Promise<Imported> {
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1000;
    this.pings.start(this.#host);
    const late = new AbortController();
    const limit = sleep(limitSeconds * 1000, 'late' as const, { signal: late.signal });
    // An import that ended first takes the limit back.
    limit.catch(() => null);
    try {
      const job = await Promise.race([this.#run(paths), limit]);
      if (job === 'late') {
        await this.#replace();
        return { fault: `not answered after ${String(limitSeconds)} s`, seconds: seconds() };
      }
      const { imports, state, message, done, lost } = job;
      if (state === 'finished' && lost.length > 0) {
        return { fault: `nothing was said of ${lost.join(', ')}`, seconds: seconds() };
      }
      if (state === 'finished') return { imports, seconds: seconds() };
      return {
        fault: `${state} after ${String(done)} of ${String(paths.length)}: ${message ?? ''}`,
        seconds: seconds(),
      };
    } catch (thrown) {
      await this.#replace();
      return { fault: String(thrown), seconds: seconds() };
    } finally {
      late.abort();
      this.pings.stop();
    }
  }

  /** The job that read the files, or wrote what was in them, with the names of those that it says nothing of. */
  async #run(paths: readonly string[]): Promise<Job & { readonly lost: readonly string[] }> {
    const tokens: FileToken[] = [];
    for (const path of paths) {
      const token = FileToken.parse(randomUUID());
      await this.#host.grantFile(token, { path, name: basename(path) });
      tokens.push(token);
    }
    const { jobId: id } = await this.#host.call('import.files', { tokens });
    const read = await this.#host.waitForJob(id);
    const reviews = await this.#host.call('import.reviews', {});
    const review = reviews.find((each) => each.id === id);
    const told = new Set(read.imports.map(({ name }) => fileIn(name)));
    if (read.state !== 'finished' || !review) return { ...read, lost: lostOf(paths, told) };
    for (const { name, entries } of review.sources) if (entries > 0) told.add(name);
    for (const place of await this.#failures(id)) told.add(fileIn(place));
    // What would wait for a reader is written as it is decided.
    const { jobId } = await this.#host.call('import.write', { id });
    const lost = review.counts.annotations > 0 ? [] : lostOf(paths, told);
    return { ...(await this.#host.waitForJob(jobId)), lost };
  }

  async #failures(id: JobId): Promise<readonly string[]> {
    const places: string[] = [];
    for (;;) {
      const window = { id, first: places.length, limit: FAILURES_AT_ONCE };
      const page = await this.#host.call('import.failures', window);
      places.push(...page.map(({ place }) => place));
      if (page.length < FAILURES_AT_ONCE) return places;
    }
  }

  async #replace(): Promise<void> {
    await this.#host.kill();
    this.#host = new Host();
    await this.#open();
  }

  async #open(): Promise<void> {
    this.#libraries += 1;
    const directory = join(this.#folder, `library ${String(this.#libraries)}`);
    mkdirSync(directory);
    await this.#host.open(directory);
  }
}
