import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FUSES } from '../fuses/fuses.ts';
import { projectRoot } from '../setup/cache-folder.mjs';
import { officialVersion } from '../setup/official-electron.ts';
import { standIn } from '../setup/stand-in-electron.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

/** The cells of the rows of the table below a heading of docs/security.md. */
function readTable(heading: string): string[][] {
  const [, section = ''] = read('docs/security.md').split(`\n## ${heading}\n`);
  const lines = section.split('\n## ')[0]!.split('\n');
  const [, , ...rows] = lines.filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The app’s own sources, by path, without tests. */
const sources = globSync('src/**/*.{ts,tsx}', { cwd: projectRoot })
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .map((path) => [path.replaceAll('\\', '/'), read(path)] as const);

const filesWith = (pattern: RegExp): string[] =>
  sources.filter(([, text]) => pattern.test(text)).map(([path]) => path);

describe('docs/security.md', () => {
  test.each(['Electron’s checklist', 'Beyond the list'])(
    'names tests that exist in every line of “%s”',
    (heading) => {
      const rows = readTable(heading);
      expect(rows.length).toBeGreaterThan(3);
      for (const row of rows) {
        const links = [...row.at(-1)!.matchAll(/\[([^\]]+)\]\(\.\.\/([^)]+)\)/g)];
        expect(links.length).toBeGreaterThan(0);
        for (const [, name, path] of links) expect(read(path!)).toContain(`test('${name!}'`);
      }
    },
  );

  test('goes through all of Electron’s list', () => {
    const numbers = readTable('Electron’s checklist').map(([number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  test('shows the fuses as the script sets them', () => {
    const shown = readTable('Fuses').map(([name, state]) => [
      name!.replaceAll('`', ''),
      state === 'on',
    ]);
    expect(Object.fromEntries(shown)).toEqual(FUSES);
  });
});

test('no setting that Electron warns of is named', () => {
  const unsafe = [
    'webSecurity',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'allowpopups',
    'no-sandbox',
    'ignore-certificate-errors',
    'remote-debugging',
    'bypassCSP',
    'nodeIntegration: true',
    'webviewTag: true',
    'sandbox: false',
    'contextIsolation: false',
  ];
  expect(filesWith(new RegExp(unsafe.join('|'), 'i'))).toEqual([]);
});

test('one place opens windows, and one opens links', () => {
  expect(filesWith(/new (?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/)).toEqual([
    'src/main/shell/window.ts',
  ]);
  expect(filesWith(/\bopenExternal\(/)).toEqual(['src/main/shell/security.ts']);
  expect(filesWith(/\bipcMain\./)).toEqual(['src/main/shell/gate.ts']);
});

test('the Electron that users get is newer than the stand-in', () => {
  const major = (version: string): number => Number(version.split('.')[0]);
  expect(major(officialVersion())).toBeGreaterThan(major(standIn.electronVersion));
});
