/** A file that breaks a rule, and what the linter must say of it. */
export interface Breach {
  readonly name: string;
  readonly file: string;
  readonly content: string;
  readonly refused: RegExp;
}

/** At least one file for every rule of the rooms. */
export const breaches: readonly Breach[] = [
  {
    name: 'shared imports the engine',
    file: 'src/shared/domain/reaches-out.ts',
    content: "export { openDatabase as opened } from '../../main/engine/db/open.ts';",
    refused: /src\/shared imports nothing from outside/,
  },
  {
    name: 'shared imports a package other than zod',
    file: 'src/shared/domain/uses-react.ts',
    content: "import { useState } from 'react';\nexport const state = useState;",
    refused: /no package but zod/,
  },
  {
    name: "shared imports a module of Node's",
    file: 'src/shared/domain/uses-node.ts',
    content: "import { join } from 'node:path';\nexport const path = join('a', 'b');",
    refused: /use nothing of Node's/,
  },
  {
    name: 'the window imports the engine',
    file: 'src/renderer/src/lib/reaches-engine.ts',
    content:
      "import { openDatabase } from '../../../main/engine/db/open.ts';\nexport const open = openDatabase;",
    refused: /lib\/ imports only src\/shared/,
  },
  {
    name: "the window imports a module of Node's, without its prefix",
    file: 'src/renderer/src/app/uses-node.ts',
    content: "import { readFileSync } from 'fs';\nexport const read = readFileSync;",
    refused: /use nothing of Node's/,
  },
  {
    name: 'the window imports electron',
    file: 'src/renderer/src/app/uses-electron.ts',
    content: "import { shell } from 'electron';\nexport const open = shell;",
    refused: /only src\/main\/shell, .* import electron/,
  },
  {
    name: 'the window imports what puts it and the engine together for tests',
    file: 'src/renderer/src/app/draws-itself.ts',
    content:
      "import { drawWindow } from '../testing/test-window.tsx';\nexport const draw = drawWindow;",
    refused: /testing\/ only in tests/,
  },
  {
    name: 'a feature imports another feature',
    file: 'src/renderer/src/features/reader/reaches-search.ts',
    content: "import { find } from '../search/find.ts';\nexport const found = find;",
    refused: /a feature meets others only through/,
  },
  {
    name: 'a feature that reaches into the composition',
    file: 'src/renderer/src/features/reader/reaches-layout.ts',
    content: "import { shown } from '../../app/layout.ts';\nexport const count = shown;",
    refused: /a feature meets others only through services\//,
  },
  {
    name: 'a service that uses a feature',
    file: 'src/renderer/src/services/uses-search.ts',
    content: "import { find } from '../features/search/find.ts';\nexport const count = find;",
    refused: /services\/ serves features and app\//,
  },
  {
    name: 'a feature imports another feature when it is needed (dynamic import)',
    file: 'src/renderer/src/features/reader/parts/loads-search.ts',
    content: "export const load = () => import('../../search/find.ts');",
    refused: /a feature meets others only through/,
  },
  {
    name: 'a plain component imports a feature',
    file: 'src/renderer/src/ui/reaches-feature.ts',
    content: "import { find } from '../features/search/find.ts';\nexport const found = find;",
    refused: /ui\/ holds plain components/,
  },
  {
    name: 'the preload imports the shell',
    file: 'src/preload/reaches-shell.ts',
    content:
      "import { openWindow } from '../main/shell/window.ts';\nexport const open = openWindow;",
    refused: /src\/preload imports only/,
  },
  {
    name: 'the shell writes by a package that listens to signals',
    file: 'src/main/shell/keep-list.ts',
    content:
      "import writeFileAtomic from 'write-file-atomic';\nexport const write = writeFileAtomic;",
    refused: /takes Electron’s signals away/,
  },
  {
    name: 'the preload imports zod',
    file: 'src/preload/uses-zod.ts',
    content: "import { z } from 'zod';\nexport const schema = z.string();",
    refused: /no zod/,
  },
  {
    name: 'the shell imports the engine',
    file: 'src/main/shell/reaches-engine.ts',
    content:
      "import { openDatabase } from '../engine/db/open.ts';\nexport const open = openDatabase;",
    refused: /src\/main\/shell imports only/,
  },
  {
    name: "an engine room imports another room's handlers",
    file: 'src/main/engine/claims/reaches-library.ts',
    content:
      "import { listArticles } from '../library/handlers.ts';\nexport const list = listArticles;",
    refused: /an engine room imports only/,
  },
  {
    name: 'a room of the engine imports one that stands on it',
    file: 'src/main/engine/library/closes-a-cycle.ts',
    content: "import { readClaim } from '../claims/queries.ts';\nexport const read = readClaim;",
    refused: /have no cycle/,
  },
  {
    name: 'a room of the engine imports the types of one that stands on it',
    file: 'src/main/engine/library/closes-a-cycle-of-types.ts',
    content: "import type { Claim } from '../claims/claim.ts';\nexport type Stated = Claim;",
    refused: /have no cycle/,
  },
  {
    name: 'a new room of the engine has no place among the others',
    file: 'src/main/engine/novel/reaches-library.ts',
    content:
      "import { readArticle } from '../library/queries.ts';\nexport const read = readArticle;",
    refused: /has no place yet/,
  },
  {
    name: 'quotes import a room that has quotes',
    file: 'src/main/engine/quotes/reaches-library.ts',
    content:
      "import { readArticle } from '../library/queries.ts';\nexport const read = readArticle;",
    refused: /engine\/quotes, apart from its handlers, imports only/,
  },
  {
    name: 'the reader of texts imports a room with a database',
    file: 'src/main/engine/extraction/reaches-database.ts',
    content: "import { openDatabase } from '../db/open.ts';\nexport const open = openDatabase;",
    refused: /engine\/extraction reads texts/,
  },
  {
    name: 'the words of a text import numbers',
    file: 'src/main/engine/extraction/text/reaches-numbers.ts',
    content: "import { readNumber } from '../numbers/read.ts';\nexport const read = readNumber;",
    refused: /extraction\/text knows words/,
  },
  {
    name: 'the reader of numbers imports the rules of a kind',
    file: 'src/main/engine/extraction/numbers/reaches-kind.ts',
    content: "import { suggest } from '../species/suggest.ts';\nexport const read = suggest;",
    refused: /build on extraction\/text alone/,
  },
  {
    name: 'the reader of cues imports the rules of a kind',
    file: 'src/main/engine/extraction/cues/reaches-kind.ts',
    content: "import { CUES } from '../findings/cues.ts';\nexport const cues = CUES;",
    refused: /knows none of the kinds/,
  },
  {
    name: 'what rules are imports the rules of a kind',
    file: 'src/main/engine/extraction/rules/reaches-kind.ts',
    content: "import { suggest } from '../species/suggest.ts';\nexport const read = suggest;",
    refused: /it knows none of them/,
  },
  {
    name: 'the rules of a kind import another kind',
    file: 'src/main/engine/extraction/findings/reaches-kind.ts',
    content: "import { suggest } from '../species/suggest.ts';\nexport const read = suggest;",
    refused: /never another kind/,
  },
  {
    name: 'an engine room imports the shell',
    file: 'src/main/engine/claims/reaches-shell.ts',
    content: "import { openWindow } from '../../shell/window.ts';\nexport const open = openWindow;",
    refused: /an engine room imports only/,
  },
  {
    name: 'the database imports a room',
    file: 'src/main/engine/db/reaches-room.ts',
    content:
      "import { readArticle } from '../library/queries.ts';\nexport const read = readArticle;",
    refused: /engine\/db imports only src\/shared/,
  },
  {
    name: 'a room opens its own database',
    file: 'src/main/engine/library/uses-sqlite.ts',
    content: "import Database from 'better-sqlite3';\nexport const open = () => new Database('a');",
    refused: /only engine\/db imports better-sqlite3/,
  },
  {
    name: 'the engine imports electron',
    file: 'src/main/engine/jobs/uses-electron.ts',
    content: "import { app } from 'electron';\nexport const name = app;",
    refused: /only src\/main\/shell, .* import electron/,
  },
  {
    name: 'the engine takes a type of electron',
    file: 'src/main/engine/jobs/uses-electron-type.ts',
    content: "export type Window = import('electron').BrowserWindow;",
    refused: /only src\/main\/shell, .* import electron/,
  },
  {
    name: 'a second file of the shell uses ipcMain',
    file: 'src/main/shell/second-channel.ts',
    content: "import { ipcMain } from 'electron';\nexport const main = ipcMain;",
    refused: /uses ipcMain/,
  },
  {
    name: 'the shell takes all of electron under one name',
    file: 'src/main/shell/whole-electron.ts',
    content: "import * as electron from 'electron';\nexport const main = electron.ipcMain;",
    refused: /import from electron by name/,
  },
  {
    name: 'two files import each other',
    file: 'src/main/engine/library/round-one.ts',
    content: "import { two } from './round-two.ts';\nexport const one = () => two;",
    refused: /Dependency cycle detected/,
  },
  {
    name: 'a barrel',
    file: 'src/main/engine/library/index.ts',
    content: "export * from './queries.ts';",
    refused: /Barrel file/,
  },
  {
    name: 'a barrel of names',
    file: 'src/shared/domain/words.ts',
    content: "export { word } from './word.ts';",
    refused: /only passes on what others export/,
  },
  {
    name: 'a request to the network',
    file: 'src/renderer/src/lib/asks-network.ts',
    content: "export const ask = () => fetch('https://example.org');",
    refused: /Unexpected use of 'fetch'/,
  },
  {
    name: 'a module that reaches the network',
    file: 'src/main/engine/import/asks-network.ts',
    content: "import { get } from 'node:https';\nexport const ask = get;",
    refused: /Collate makes no network request/,
  },
  {
    name: 'a promise that nobody waits for',
    file: 'src/main/engine/jobs/forgets.ts',
    content: 'const work = async () => 1;\nexport function start(): void {\n  work();\n}',
    refused: /Promises must be awaited/,
  },
];

/** The tree that the breaches are planted in: every kind of import that is allowed. */
export const allowed: Readonly<Record<string, string>> = {
  'src/shared/domain/word.ts': "import { z } from 'zod';\nexport const word = z.string();",
  'src/main/engine/db/open.ts':
    "import Database from 'better-sqlite3';\nimport { word } from '../../../shared/domain/word.ts';\nexport const openDatabase = () => new Database(word.parse('a'));",
  'src/main/engine/library/queries.ts':
    "import { openDatabase } from '../db/open.ts';\nexport const readArticle = () => openDatabase();",
  'src/main/engine/library/handlers.ts':
    "import { readArticle } from './queries.ts';\nexport const listArticles = () => [readArticle()];",
  'src/main/engine/claims/handlers.ts':
    "import { readArticle } from '../library/queries.ts';\nexport const readClaim = () => readArticle();",
  'src/main/engine/claims/handlers.test.ts':
    "import { expect, test } from 'vitest';\nimport { listArticles } from '../library/handlers.ts';\n\ntest('lists', () => {\n  expect(listArticles()).toHaveLength(1);\n});",
  'src/main/engine/engine.ts':
    "import { readClaim } from './claims/handlers.ts';\nimport { listArticles } from './library/handlers.ts';\nexport const handlers = { readClaim, listArticles };",
  'src/main/cli.ts':
    "import { handlers } from './engine/engine.ts';\nconsole.log(handlers.readClaim());",
  'src/main/shell/gate.ts': "import { ipcMain } from 'electron';\nexport const channels = ipcMain;",
  'src/main/shell/window.ts':
    "import { BrowserWindow } from 'electron';\nimport { word } from '../../shared/domain/word.ts';\nexport const openWindow = () => new BrowserWindow({ title: word.parse('a') });",
  'src/main/index.ts': "import { openWindow } from './shell/window.ts';\nopenWindow();",
  'src/preload/index.ts':
    "import { contextBridge, ipcRenderer } from 'electron';\ncontextBridge.exposeInMainWorld('api', { call: () => ipcRenderer.invoke('a') });",
  'src/renderer/src/lib/format.ts': 'export const format = (count: number) => `${count}`;',
  'src/renderer/src/ui/label.tsx':
    "import { format } from '../lib/format.ts';\nexport const Label = () => <p>{format(1)}</p>;",
  'src/renderer/src/services/store.ts': 'export const store = new Map<string, string>();',
  'src/renderer/src/app/layout.ts':
    "import { find } from '../features/search/find.ts';\nimport { store } from '../services/store.ts';\nexport const shown = () => find() + store.size;",
  'src/renderer/src/features/search/find.ts':
    "import { store } from '../../services/store.ts';\nexport const find = () => store.size;",
  'src/renderer/src/testing/test-window.tsx':
    "import { join } from 'node:path';\nimport { handlers } from '../../../main/engine/engine.ts';\nimport { Label } from '../ui/label.tsx';\nexport const drawWindow = () => [handlers, join('a', 'b'), <Label key={1} />];",
  'src/renderer/src/app/window.test.tsx':
    "import { expect, test } from 'vitest';\nimport { handlers } from '../../../main/engine/engine.ts';\nimport { drawWindow } from '../testing/test-window.tsx';\n\ntest('draws', () => {\n  expect(drawWindow()).toContain(handlers);\n});",
  'src/renderer/src/features/reader/parts/page.tsx':
    "import { Label } from '../../../ui/label.tsx';\nimport { word } from '../../../../../shared/domain/word.ts';\nexport const Page = () => <main title={word.parse('a')}><Label /></main>;",
};
