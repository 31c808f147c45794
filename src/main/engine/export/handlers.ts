import type { HandlersOf } from '../handler-types.ts';
import { EXPORT_TITLES, savedWords } from './export-words.ts';
import { intoNewFile, requirePlace } from './new-file.ts';
import { articlesIn, settleAll } from './settle-citekeys.ts';

export const exportHandlers = {
  'export.left': async ({ db }, { what }) => {
    await settleAll(db, articlesIn(db, what));
    return null;
  },

  'export.save': ({ db, jobs, placeToSave, writeExport }, { target, format, token }) => {
    const { path } = requirePlace(placeToSave(token));
    const jobId = jobs.start('export', EXPORT_TITLES[format], 0, (control) =>
      intoNewFile(path, control.signal, async (file) => {
        const task = { target, format, file, path };
        const summary = await writeExport(task, control.signal, control.report);
        control.signal.throwIfAborted();
        await settleAll(db, summary.ids);
        return savedWords(path, summary);
      }),
    );
    return { jobId };
  },
} satisfies HandlersOf<'export.left' | 'export.save'>;
