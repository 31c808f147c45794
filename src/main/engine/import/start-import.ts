import { unrecorded } from '../history/recording.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import type { Context } from '../handler-types.ts';
import { runImport } from './import-job.ts';
import type { Source } from './source.ts';
import { readWatchedPlace, writeWatchedPlace } from './watch/watched-place.ts';

/** Begins to read sources; `waits` says that they wait for the reader whatever they are. */
export function startImport(
  context: Context,
  sources: readonly Source[],
  { waits = false }: { readonly waits?: boolean } = {},
): JobId {
  const title =
    sources.length === 1
      ? `Importing ${sources[0]!.name}`
      : `Importing ${sources.length.toLocaleString('en')} files`;
  return context.jobs.start('import', title, sources.length, (control) =>
    runImport(context, control, { title, sources, waits }),
  );
}

/** Reads what came into the watched folder; it waits for the reader, and is not read again. */
export function readWatched(context: Context, sources: readonly Source[], upTo: number): void {
  const { db } = context;
  const place = readWatchedPlace(db);
  if (!place) return;
  db.transaction(() => {
    unrecorded(db, () => {
      writeWatchedPlace(db, { ...place, since: upTo });
    });
  }).immediate();
  startImport(context, sources, { waits: true });
}
