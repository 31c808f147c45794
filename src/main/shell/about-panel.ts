import { app } from 'electron';

/** What the system's panel about Collate says; the licence of citeproc asks to be named there (ADR 46). */
export function describeInAboutPanel(): void {
  app.setAboutPanelOptions({
    applicationName: app.name,
    applicationVersion: app.getVersion(),
    copyright: [
      'Collate is under the MIT licence.',
      'Citations are written by citeproc-js, Copyright (c) 2009-2019 Frank Bennett, under the Common Public Attribution License 1.0; its source: https://github.com/juris-m/citeproc-js',
      'Citation styles and languages by the Citation Style Language project (https://citationstyles.org), under CC BY-SA 3.0.',
    ].join('\n\n'),
  });
}
