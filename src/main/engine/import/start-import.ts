import type { JobId } from '../../../shared/domain/ids.ts';
import type { Context } from '../handler-types.ts';
import { runImport } from './import-job.ts';
import type { Source } from './source.ts';
import type { WatchedFile } from './watch/folder-watch.ts';

/** Begins to read sources. */
export function startImport(context: Context, sources: readonly Source[]): JobId {
  return start(context, sources, []);
}

/** Begins to read what came into the watched folder: it waits for the reader, whatever it is. */
export function startWatchedImport(context: Context, files: readonly WatchedFile[]): JobId {
  return start(
    context,
    files.map(({ name, path }) => ({ name, path })),
    files,
  );
}

function start(
  context: Context,
  sources: readonly Source[],
  watched: readonly WatchedFile[],
): JobId {
  const title =
    sources.length === 1
      ? `Importing ${sources[0]!.name}`
      : `Importing ${sources.length.toLocaleString('en')} files`;
  return context.jobs.start('import', title, sources.length, (control) =>
    runImport(context, control, { title, sources, watched }),
  );
}
