import { app, dialog } from 'electron';
import { AppError } from '../../shared/errors.ts';

const UNKNOWN =
  'Nothing was changed. Start Collate again; if that does not help, install it anew. Your library is a folder of its own and stays.';

/** Says in a dialog why the app could not begin, and ends it; what was thrown goes to the log. */
export async function tellOfFailure(thrown: unknown): Promise<void> {
  const detail = thrown instanceof AppError ? thrown.message : UNKNOWN;
  console.error(`Collate could not start. ${detail}`, thrown);
  await app.whenReady();
  await dialog.showMessageBox({
    type: 'error',
    title: 'Collate',
    message: 'Collate could not start.',
    detail,
    buttons: ['Quit'],
  });
  app.exit(1);
}
