import { app } from 'electron';
import { basename } from 'node:path';
import { LINK_SCHEME } from '../shared/domain/collate-link.ts';
import { describeInAboutPanel } from './shell/about-panel.ts';
import { Application } from './shell/application.ts';
import { endInTime } from './shell/ending.ts';
import { tellOfFailure } from './shell/failure.ts';
import { libraryToOpen, ownFolder, stateFolder } from './shell/library-folder.ts';
import { openProfile } from './shell/profile.ts';
import { RecentLibraries } from './shell/recent-libraries.ts';
import { registerScheme } from './shell/scheme.ts';
import { lockApp } from './shell/security.ts';
import { splitArguments, WaitingLink } from './shell/waiting-link.ts';

const startedAt = Number(process.env['COLLATE_STARTED_AT']) || Date.now();

/** Opens the window when the app is ready, or shows the one of the Collate that has the library. */
function start(): void {
  const recent = new RecentLibraries(ownFolder());
  const { link, others } = splitArguments(process.argv);
  const waitingLink = new WaitingLink(link);
  const choice = libraryToOpen(others, recent);
  const profile = openProfile(stateFolder(choice.directory));
  app.setPath('userData', profile.folder);
  if (!app.requestSingleInstanceLock()) {
    console.error(
      `“${basename(choice.directory)}” is open already in another window of Collate, which was brought to the front.`,
    );
    app.quit();
    return;
  }
  let application: Application | null = null;
  const follow = (handedOver: string): void => {
    if (application) application.follow(handedOver);
    else waitingLink.put(handedOver);
  };
  app.on('second-instance', (_event, argv) => {
    const handedOver = splitArguments(argv).link;
    if (handedOver === null) application?.focus();
    else follow(handedOver);
  });
  // As macOS hands over links, also before the app is ready.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    follow(url);
  });
  app.on('activate', () => {
    application?.focus();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  endInTime(async () => application?.close());
  app.on('ready', () => {
    describeInAboutPanel();
    try {
      application = new Application({
        choice,
        recent,
        startedAt,
        unkept: profile.problem,
        waitingLink,
      });
      application.open();
      // Where it runs from its sources the system would keep a command that does not start it.
      if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
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
