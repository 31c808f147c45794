import { app } from 'electron';
import { Application } from './shell/application.ts';
import { libraryArgument, stateFolder, usualLibrary } from './shell/library-folder.ts';
import { registerScheme } from './shell/scheme.ts';
import { lockApp } from './shell/security.ts';

const startedAt = Number(process.env['COLLATE_STARTED_AT']) || Date.now();
const directory = libraryArgument(process.argv, process.cwd()) ?? usualLibrary();

lockApp();
registerScheme();
app.setPath('userData', stateFolder(directory));

if (app.requestSingleInstanceLock()) {
  let application: Application | null = null;
  let isClosed = false;
  app.on('second-instance', () => {
    application?.focus();
  });
  app.on('activate', () => {
    application?.focus();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (isClosed || application === null) return;
    event.preventDefault();
    void application.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
  app.on('ready', () => {
    application = new Application(directory, startedAt);
    application.open();
  });
} else {
  app.quit();
}
