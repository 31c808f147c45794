import { AppError } from '../../../shared/errors.ts';
import type { HandlersOf } from '../handler-types.ts';
import { EXPORT_TITLES, savedWords } from './export-words.ts';
import { beginFile } from './new-file.ts';
import { articlesIn, settleAll } from './settle-citekeys.ts';

export const exportHandlers = {
  'export.left': async ({ db }, { what }) => {
    await settleAll(db, articlesIn(db, what));
    return null;
  },

  'export.save': ({ db, jobs, placeToSave, writeExport }, { target, format, token }) => {
    const place = placeToSave(token);
    if (!place) {
      throw new AppError('not_found', 'Choose again where to save: that place is no longer known.');
    }
    const { path } = place;
    const jobId = jobs.start('export', EXPORT_TITLES[format], 0, async (control) => {
      const file = await beginFile(path);
      try {
        const task = { target, format, file: file.part, path };
        const summary = await writeExport(task, control.signal, control.report);
        control.signal.throwIfAborted();
        await settleAll(db, summary.ids);
        file.finish();
        return savedWords(path, summary);
      } catch (thrown) {
        if (!control.signal.aborted) throw thrown;
        throw new AppError('cancelled', 'Cancelled: nothing was saved.');
      } finally {
        await file.discard();
      }
    });
    return { jobId };
  },
} satisfies HandlersOf<'export.left' | 'export.save'>;
