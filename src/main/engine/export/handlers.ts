import type { JobId } from '../../../shared/domain/ids.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import type { NoteTask } from './citation-note/note-task.ts';
import { EXPORT_TITLES, savedWords } from './export-words.ts';
import { intoNewFile, requirePlace } from './new-file.ts';
import { savedNoteWords } from './citation-note/saved-words.ts';
import {
  insertTemplate,
  removeTemplate,
  requireSound,
  updateTemplate,
} from './citation-note/write-template.ts';
import { savePage } from './save-page.ts';
import { articlesIn, settleAll } from './settle-citekeys.ts';

/** Writes a note to a file by a job. */
function startNote(
  { db, jobs, now, writeNote }: Context,
  path: string,
  note: Pick<NoteTask, 'target' | 'options' | 'again'>,
): { jobId: JobId } {
  const jobId = jobs.start('export', 'Writing citation notes', 0, (control) =>
    intoNewFile(path, control.signal, async (file) => {
      const summary = await writeNote(
        { ...note, file, path, now: now() },
        control.signal,
        control.report,
      );
      control.signal.throwIfAborted();
      await settleAll(db, summary.ids);
      return savedNoteWords(path, summary, note.options.contents);
    }),
  );
  return { jobId };
}

export const exportHandlers = {
  'export.left': async ({ db }, { what }) => {
    await settleAll(db, articlesIn(db, what));
    return null;
  },

  'export.save': ({ db, jobs, placeToSave, writeExport, now }, { target, format, token }) => {
    const { path } = requirePlace(placeToSave(token));
    const jobId = jobs.start('export', EXPORT_TITLES[format], 0, (control) =>
      intoNewFile(path, control.signal, async (file) => {
        const task = { target, format, file, path, now: now() };
        const summary = await writeExport(task, control.signal, control.report);
        control.signal.throwIfAborted();
        await settleAll(db, summary.ids);
        return savedWords(path, summary);
      }),
    );
    return { jobId };
  },

  'export.savePage': async ({ placeToSave }, { token, ...page }, signal) => {
    await savePage(requirePlace(placeToSave(token)).path, page, signal);
    return null;
  },

  'export.previewNote': ({ askNotes }, input, signal) =>
    askNotes('export.previewNote', input, signal),
  'export.copyNote': ({ askNotes }, input, signal) => askNotes('export.copyNote', input, signal),
  'templates.check': ({ askNotes }, input, signal) => askNotes('templates.check', input, signal),

  'export.saveNote': (context, { target, options, token }) => {
    const { path } = requirePlace(context.placeToSave(token));
    return startNote(context, path, { target, options, again: null });
  },
  'export.planAgain': async (context, { token, ...note }, signal) => {
    const { askNotes, planLongNote, placeToSave, now } = context;
    const { path } = requirePlace(placeToSave(token));
    const input = { ...note, path, now: now() };
    const isLong = await askNotes('export.isLong', note, signal);
    return isLong ? planLongNote(input, signal) : askNotes('export.planAgain', input, signal);
  },
  'export.saveAgain': (context, { target, options, token, seen, decisions }) => {
    const { path } = requirePlace(context.placeToSave(token));
    return startNote(context, path, { target, options, again: { seen, decisions } });
  },

  'templates.create': async ({ db, transact, now, askNotes }, { name, parts }, signal) => {
    requireSound(await askNotes('templates.check', { parts }, signal));
    return transact('New template', () => ({ id: insertTemplate(db, name, parts, now()) }));
  },
  'templates.update': async ({ db, transact, now, askNotes }, { id, name, parts }, signal) => {
    requireSound(await askNotes('templates.check', { parts }, signal));
    transact('Change template', () => {
      updateTemplate(db, { id, name, parts }, now());
    });
    return null;
  },
  'templates.remove': ({ db, transact }, { id }) => {
    transact('Delete template', () => {
      removeTemplate(db, id);
    });
    return null;
  },
} satisfies HandlersOf<
  | 'export.left'
  | 'export.save'
  | 'export.savePage'
  | 'export.previewNote'
  | 'export.copyNote'
  | 'export.saveNote'
  | 'export.planAgain'
  | 'export.saveAgain'
  | 'templates.check'
  | 'templates.create'
  | 'templates.update'
  | 'templates.remove'
>;
