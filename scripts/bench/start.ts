import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareLaunch, type Runtime } from '../setup/runtime.ts';
import { makeLibrary, temporaryFolder } from './big-library.ts';
import { readTexts, type Corpora } from './corpora.ts';
import { prepareApp } from './prepare-app.ts';
import { makeFigure, type Figure } from './figures.ts';

export const PROJECT = join(import.meta.dirname, '..', '..');
const ARTICLES = 10_000;
const RUNS = 7;

/** An app that shows an empty window and nothing else. */
export function makeBareApp(): string {
  const folder = join(temporaryFolder(), 'bare');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', process.env.XDG_CONFIG_HOME);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  window.webContents.once('did-finish-load', () => {
    console.log('ready in ' + (Date.now() - Number(process.env.COLLATE_STARTED_AT)) + ' ms');
  });
  window.loadURL('data:text/html,<title>bare</title>');
});
`,
  );
  return folder;
}

/** Starts an app and answers with the milliseconds until it says that it is ready. */
export async function timeToReady(
  runtime: Runtime,
  appFolder: string,
  args: readonly string[],
): Promise<number> {
  const launch = await prepareLaunch(runtime, appFolder);
  const child = spawn(launch.executable, [...launch.args, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      ...launch.env,
      XDG_CONFIG_HOME: temporaryFolder(),
      COLLATE_REPORT_READY: '1',
      COLLATE_STARTED_AT: String(Date.now()),
    },
  });
  const milliseconds = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const match = /ready in (\d+) ms/.exec(said);
      if (match) resolve(Number(match[1]));
    });
    child.once('exit', (code) => {
      reject(new Error(`the app ended (${String(code)}) before it was ready: ${said}`));
    });
  });
  const gone = new Promise((resolve) => {
    child.removeAllListeners('exit').once('exit', resolve);
  });
  child.kill();
  await gone;
  return milliseconds;
}

/** Cold start of the built app on a library of ten thousand articles, beside a bare window. */
export async function startGroup(corpora: Corpora): Promise<Figure[]> {
  const { runtime, close } = await prepareApp();
  const library = await makeLibrary(await readTexts(corpora, 'abstracts', ARTICLES));
  const bareApp = makeBareApp();
  const own: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    bare.push(await timeToReady(runtime, bareApp, []));
    own.push(await timeToReady(runtime, PROJECT, ['--library', library]));
  }
  close();
  return [
    makeFigure({
      group: 'start',
      name: `cold start to interactive, ${ARTICLES.toLocaleString('en')} articles`,
      unit: 'ms',
      values: own,
      baseline: { name: `a bare window of Electron ${runtime.version}`, values: bare },
    }),
  ];
}
