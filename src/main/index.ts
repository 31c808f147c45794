import { app } from 'electron';
import { Application } from './shell/application.ts';
import { endInTime } from './shell/ending.ts';
import { tellOfFailure } from './shell/failure.ts';
import { libraryArgument, stateFolder, usualLibrary } from './shell/library-folder.ts';
import { openProfile } from './shell/profile.ts';
import { registerScheme } from './shell/scheme.ts';
import { lockApp } from './shell/security.ts';

const startedAt = Number(process.env['COLLATE_STARTED_AT']) || Date.now();

/** Opens the window when the app is ready, or shows the one of the Collate that has the library. */
function start(): void {
  const directory = libraryArgument(process.argv) ?? usualLibrary();
  const profile = openProfile(stateFolder(directory));
  app.setPath('userData', profile.folder);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  let application: Application | null = null;
  app.on('second-instance', () => {
    application?.focus();
  });
  app.on('activate', () => {
    application?.focus();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  endInTime(async () => application?.close());
  app.on('ready', () => {
    try {
      application = new Application(directory, startedAt, profile.problem);
      application.open();
    } catch (thrown) {
      void tellOfFailure(thrown);
    }
  });
}

lockApp();
registerScheme();
try {
  start();
} catch (thrown) {
  void tellOfFailure(thrown);
}
