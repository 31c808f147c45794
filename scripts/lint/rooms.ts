/**
 * The rooms of the source tree and what each may import, as data. A path is relative to the root
 * of the repository, with `/` between folders. The linter's rule (rooms-plugin.ts) reads it.
 */

import { judgeOrder } from './engine-rooms.ts';

/** One part of the tree, and which other parts its files may import. */
interface Room {
  /** Matches the files of the room. Its named group `room` tells apart rooms of one kind. */
  readonly files: RegExp;
  /** The files it may import, besides its own; `$room` stands for what the group matched. */
  readonly mayImport: readonly string[];
  /** What the rule is, for the person who broke it. */
  readonly rule: string;
}

/** The pure reader of texts, and what all its rooms share. */
const READER = 'src/main/engine/extraction/';
const READER_TYPES = `${READER}(?:types|probability)\\.ts$`;

/** The first room that matches a file is the one it lives in. */
const rooms: readonly Room[] = [
  {
    files: /^src\/shared\//,
    mayImport: ['src/shared/'],
    rule: 'src/shared imports nothing from outside src/shared',
  },
  {
    files: /^src\/main\/engine\/(?<room>db)\//,
    mayImport: ['src/main/engine/db/', 'src/shared/'],
    rule: 'engine/db imports only src/shared',
  },
  {
    files: /^src\/main\/engine\/(?<room>quotes)\/(?!handlers\.ts$)/,
    mayImport: ['src/main/engine/(?:quotes|db|jobs)/', 'src/shared/'],
    rule: 'engine/quotes, apart from its handlers, imports only engine/db, engine/jobs and src/shared',
  },
  {
    files: /^src\/main\/engine\/extraction\/text\//,
    mayImport: [`${READER}text/`, READER_TYPES, 'src/shared/'],
    rule: 'extraction/text knows words, not what they count or say',
  },
  {
    files: /^src\/main\/engine\/extraction\/(?<room>numbers|speaker)\//,
    mayImport: [`${READER}$room/`, `${READER}text/`, READER_TYPES, 'src/shared/'],
    rule: 'extraction/numbers and extraction/speaker build on extraction/text alone',
  },
  {
    files: /^src\/main\/engine\/extraction\/(?<room>cues)\//,
    mayImport: [`${READER}$room/`, `${READER}text/`, READER_TYPES, 'src/shared/'],
    rule: 'extraction/cues finds the signs that it is handed: it knows none of the kinds',
  },
  {
    files: /^src\/main\/engine\/extraction\/(?<room>rules)\//,
    mayImport: [
      `${READER}$room/`,
      `${READER}(?:text|cues)/`,
      `${READER}species/lexicon\\.ts$`,
      READER_TYPES,
      'src/shared/',
    ],
    rule: 'extraction/rules says what the rules of a kind are: it knows none of them',
  },
  {
    files:
      /^src\/main\/engine\/extraction\/(?<room>article-facts|sample-sizes|species|findings|safety)\//,
    mayImport: [
      `${READER}$room/`,
      `${READER}(?:text|numbers|cues|rules)/`,
      READER_TYPES,
      'src/shared/',
    ],
    rule: 'the rules of a kind import the text, numbers, cues and rules of extraction, never another kind',
  },
  {
    files: /^src\/main\/engine\/extraction\//,
    mayImport: [READER, 'src/shared/'],
    rule: 'engine/extraction reads texts: it imports only itself and src/shared',
  },
  {
    files: /^src\/main\/engine\/(?<room>comparison)\//,
    mayImport: ['src/main/engine/comparison/', READER, 'src/shared/'],
    rule: 'engine/comparison reads what is compared: it imports only engine/extraction and src/shared',
  },
  {
    files: /^src\/main\/engine\/(?<room>pdf)\//,
    mayImport: ['src/main/engine/pdf/', 'src/shared/'],
    rule: 'engine/pdf reads bytes: it imports only itself and src/shared',
  },
  {
    files: /^src\/main\/engine\/(?<room>[^/]+)\//,
    mayImport: [
      'src/main/engine/$room/',
      'src/main/engine/(?:[^/]+/)+(?!handlers\\.ts$)[^/]+\\.ts$',
      'src/main/engine/handler-types\\.ts$',
      'src/shared/',
    ],
    rule: 'an engine room imports only src/shared, what handlers are given and other rooms, never their handlers',
  },
  {
    files: /^src\/main\/(?:engine\/[^/]+$|cli\.ts$|cli\/|engine-[^/]+$)/,
    mayImport: [
      'src/main/engine/',
      'src/main/cli/',
      'src/main/engine-messages\\.ts$',
      'src/shared/',
    ],
    rule: 'the engine, its host and the command line import only the engine and src/shared',
  },
  {
    files: /^src\/main\/shell\//,
    mayImport: ['src/main/shell/', 'src/main/engine-messages\\.ts$', 'src/shared/'],
    rule: 'src/main/shell imports only src/shared and the types of the messages to the engine',
  },
  {
    files: /^src\/main\/index\.ts$/,
    mayImport: ['src/main/', 'src/preload/', 'src/shared/'],
    rule: 'the composition root imports nothing of the window',
  },
  {
    files: /^src\/preload\//,
    mayImport: ['src/preload/', 'src/shared/'],
    rule: 'src/preload imports only src/shared',
  },
  {
    files: /^src\/renderer\/src\/features\/(?<room>[^/]+)\//,
    mayImport: [
      'src/renderer/src/features/$room/',
      'src/renderer/src/(?:services|ui|lib)/',
      'src/shared/',
    ],
    rule: 'a feature meets others only through services/, ui/ and lib/',
  },
  {
    files: /^src\/renderer\/src\/services\//,
    mayImport: ['src/renderer/src/(?:services|ui|lib)/', 'src/shared/'],
    rule: 'services/ serves features and app/: it imports only ui/, lib/ and src/shared',
  },
  {
    files: /^src\/renderer\/src\/ui\//,
    mayImport: ['src/renderer/src/(?:ui|lib)/', 'src/shared/'],
    rule: 'ui/ holds plain components: it imports only lib/ and src/shared',
  },
  {
    files: /^src\/renderer\/src\/lib\//,
    mayImport: ['src/renderer/src/lib/', 'src/shared/'],
    rule: 'lib/ imports only src/shared',
  },
  {
    files: /^src\/renderer\/src\/testing\//,
    mayImport: ['src/renderer/', 'src/main/engine/', 'src/shared/'],
    rule: 'testing/ puts the window and the engine together, and nothing else',
  },
  {
    files: /^src\/renderer\//,
    mayImport: ['src/renderer/(?!src/testing/)', 'src/shared/'],
    rule: 'src/renderer imports only src/shared, and testing/ only in tests',
  },
];

/** A package that only some files may import. */
interface PackageRule {
  readonly packages: RegExp;
  readonly onlyIn: RegExp;
  readonly rule: string;
}

const packageRules: readonly PackageRule[] = [
  {
    packages: /^electron(?:\/|$)/,
    onlyIn: /^(?:src\/main\/shell\/|src\/main\/index\.ts$|src\/preload\/|e2e\/|scripts\/)/,
    rule: 'only src/main/shell, src/main/index.ts and src/preload import electron',
  },
  {
    packages: /^better-sqlite3(?:\/|$)/,
    onlyIn: /^(?:src\/main\/engine\/db\/|e2e\/|scripts\/)/,
    rule: 'only engine/db imports better-sqlite3',
  },
  {
    packages: /^node:/,
    onlyIn:
      /^(?:src\/main\/|e2e\/|scripts\/|[^/]+$|src\/renderer\/src\/testing\/|src\/.*\.test\.tsx?$)/,
    rule: "src/shared, src/preload and src/renderer use nothing of Node's",
  },
  {
    packages: /^node:(?:https?|http2|net|tls|dns|dgram)(?:\/|$)/,
    onlyIn: /^(?!src\/)/,
    rule: 'Collate makes no network request',
  },
  {
    packages: /^write-file-atomic(?:\/|$)/,
    onlyIn: /^(?!src\/main\/(?:shell\/|index\.ts$))/,
    rule: 'write-file-atomic takes Electron’s signals away: the shell writes by writeWhole',
  },
  {
    packages: /^(?!zod(?:\/|$))/,
    onlyIn: /^(?!src\/shared\/)|\.test\.ts$/,
    rule: 'src/shared imports no package but zod',
  },
  {
    packages: /^zod(?:\/|$)/,
    onlyIn: /^(?!src\/preload\/)/,
    rule: 'src/preload stays small: no zod',
  },
];

/** The two files that touch Electron's raw channels; everything else uses the contract. */
export const rawChannels: Readonly<Record<string, { onlyIn: RegExp; rule: string }>> = {
  ipcMain: {
    onlyIn: /^(?:src\/main\/shell\/gate\.ts$|e2e\/)/,
    rule: 'only src/main/shell/gate.ts uses ipcMain',
  },
  ipcRenderer: {
    onlyIn: /^(?:src\/preload\/|e2e\/)/,
    rule: 'only src/preload uses ipcRenderer',
  },
};

/**
 * The rule that importing a file of the repository would break, or null. A test may import anything
 * of its own process, and one of the window the engine behind it: it plays the part of the one who
 * puts rooms together.
 */
export function judgeFileImport(importer: string, imported: string): string | null {
  const room = rooms.find(({ files }) => files.test(importer));
  if (!room) return null;
  const group = room.files.exec(importer)?.groups?.['room'] ?? '';
  const allowed = isTest(importer) ? [...processesOf(importer), 'src/shared/'] : room.mayImport;
  const fits = allowed.some((path) =>
    new RegExp(`^${path.replace('$room', group)}`).test(imported),
  );
  if (!fits) return room.rule;
  return isTest(importer) ? null : judgeOrder(importer, imported);
}

/** The rule that importing a package (or a Node module, `node:x`) would break, or null. */
export function judgePackageImport(importer: string, packageName: string): string | null {
  const broken = packageRules.find(
    ({ packages, onlyIn }) => packages.test(packageName) && !onlyIn.test(importer),
  );
  return broken?.rule ?? null;
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function processesOf(file: string): readonly string[] {
  if (file.startsWith('src/renderer/')) return ['src/renderer/', 'src/main/engine/'];
  return [/^src\/(?:main\/(?:engine|shell)|preload|shared)\//.exec(file)?.[0] ?? 'src/main/'];
}
