import fc from 'fast-check';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import {
  describeDataFolder,
  findDataFolders,
  readPrefs,
  readProfiles,
  type Computer,
} from './find-data-folder.ts';

function makeFolder(...parts: string[]): string {
  const folder = join(...parts);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'zotero.sqlite'), '');
  return folder;
}

function profile(folder: string, prefs: Readonly<Record<string, unknown>>): void {
  mkdirSync(folder, { recursive: true });
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref("extensions.zotero.${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, 'prefs.js'), `// Mozilla User Preferences\n\n${lines.join('\n')}\n`);
}

test.each([
  ['linux', ['.zotero', 'zotero']],
  ['darwin', ['Library', 'Application Support', 'Zotero']],
  ['win32', ['AppData', 'Zotero', 'Zotero']],
] as const)('data folders are found on %s as profiles name them', (platform, program) => {
  const home = temporaryFolder();
  const computer: Computer = { platform, home, appData: join(home, 'AppData') };
  expect(findDataFolders(computer)).toEqual([]);
  const own = makeFolder(home, 'Zotero');
  expect(findDataFolders(computer)).toEqual([{ folder: own, base: null }]);

  const elsewhere = makeFolder(home, 'papers', 'zotero data');
  const programs = join(home, ...program);
  profile(join(programs, 'Profiles', 'b.default'), {
    dataDir: elsewhere,
    useDataDir: true,
    baseAttachmentPath: join(home, 'pdfs'),
  });
  profile(join(programs, 'Profiles', 'a.old'), { dataDir: join(home, 'gone') });
  writeFileSync(
    join(programs, 'profiles.ini'),
    '[General]\nStartWithLastProfile=1\n\n[Profile0]\nName=old\nIsRelative=1\nPath=Profiles/a.old\n\n[Profile1]\nName=default\nIsRelative=1\nPath=Profiles/b.default\nDefault=1\n',
  );
  expect(findDataFolders(computer)).toEqual([
    { folder: elsewhere, base: join(home, 'pdfs') },
    { folder: own, base: null },
  ]);
  expect(describeDataFolder(computer, `${elsewhere}/`).base).toBe(join(home, 'pdfs'));
  expect(describeDataFolder(computer, home)).toEqual({ folder: home, base: null });
});

test('settings are read line by line, whatever else stands there', () => {
  const prefs = readPrefs(
    'user_pref("a.b", "C:\\\\Zotero \\"data\\"");\r\nuser_pref("c", true);\nuser_pref(broken);\n// user_pref("d", 1);',
  );
  expect([...prefs]).toEqual([
    ['a.b', 'C:\\Zotero "data"'],
    ['c', true],
  ]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, value) => {
      readProfiles(text);
      readPrefs(text);
      expect(readPrefs(`user_pref("x", ${JSON.stringify(value)});`).get('x')).toBe(value);
    }),
  );
});
