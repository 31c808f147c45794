import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

import { launch, temporaryFolder, type Collate } from '../e2e/launch.ts';
import { answerOpenDialog } from '../e2e/dialogs.ts';
import { exportRoom, notePage } from '../e2e/export.ts';
import { choose } from '../e2e/reader.ts';
import type { Picture } from './picture.ts';
import { KNOWN, writeReferences } from './picture-import.ts';
import { acceptMost, addPaper, PAGES } from './picture-pages.ts';
import { projectRoot } from './setup/cache-folder.mjs';
import { prepareMachine } from './setup/prepare.ts';
import { showProblem } from './setup/report.mjs';
import { buildIfChanged } from './start/build.ts';
import { openVirtualScreen, type VirtualScreen } from './start/virtual-screen.ts';

const THEMES = ['light', 'dark'] as const;
/** Of the window's content, in CSS pixels. */
const SIZE = { width: 1440, height: 900 };
/** Where the pictures go, seen from the clone's root. */
const FOLDER = 'docs/images';
/** Milliseconds that the sample library may take to be read by the rules. */
const READING_TIME = 60_000;

/** What the pictures show of the sample library. */
const LISTED = /^A monkey born/;
const READ = /^Round spermatids/;
const SOUGHT = 'births';
const TABLE = /^Births from/;

const EMPTY: Picture = {
  name: 'empty',
  go: (page) => page.getByRole('heading', { name: 'Nothing to read yet' }).waitFor(),
};

const ROOMS: readonly Picture[] = [
  {
    name: 'library',
    go: async (page) => {
      await page.getByRole('option', { name: LISTED }).click();
      await page.getByRole('article', { name: LISTED }).waitFor();
    },
  },
  {
    name: 'reader',
    go: async (page) => {
      await page.keyboard.press('Control+b');
      await page.getByRole('option', { name: READ }).click();
      await page.getByRole('article', { name: READ }).waitFor();
      const notes = page.getByRole('region', { name: 'Claims and annotations' });
      await notes.getByRole('listitem').filter({ hasText: 'suggested' }).first().click();
      await notes.getByRole('button', { name: /^Accept/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'search',
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('search').getByRole('combobox').fill(SOUGHT);
      await page.getByRole('option', { selected: true }).first().waitFor();
      await page.getByRole('group', { name: 'Sample sizes in any unit' }).waitFor();
    },
  },
  {
    name: 'evidence',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+b');
      const sidebar = page.getByRole('navigation', { name: 'Library' });
      await sidebar.getByRole('button', { name: TABLE }).click();
      await page.getByRole('main', { name: /^Evidence table/ }).waitFor();
    },
  },
  {
    name: 'analysis',
    go: async (page) => {
      await page.keyboard.press('v');
      const sizes = page.getByRole('region', { name: 'Sample sizes' });
      await sizes
        .getByRole('button', { name: /mice|pups|births/ })
        .first()
        .focus();
    },
  },
  {
    name: 'export',
    go: async (page) => {
      await page.keyboard.press('Control+e');
      const room = exportRoom(page);
      await choose(room, 'Word');
      await room.getByRole('option', { name: /^APA/ }).waitFor();
      const note = notePage(page).getByText('(Collate sample library, 2015', { exact: false });
      await note.first().waitFor();
    },
  },
  {
    name: 'styles',
    go: async (page) => {
      await page.keyboard.press('Control+,');
      await page.getByRole('tab', { name: 'Citations' }).click();
      const preview = page.getByRole('region', { name: 'What it makes of your articles' });
      await preview.getByRole('listitem').first().waitFor();
    },
  },
];

/** An import of files that were chosen, before it is written. */
const IMPORT: Picture = {
  name: 'import',
  go: async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.keyboard.press('i');
    const room = page.getByRole('main', { name: 'Import review' });
    await room.getByRole('radiogroup', { name: 'Title' }).waitFor();
  },
};

async function setSize({ app, page }: Collate): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(width, height);
  }, SIZE);
  await page.waitForFunction(
    ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
    SIZE,
  );
}

/** Lets the rules suggest claims beside what the sample's readers marked. */
async function suggestClaims({ call }: Collate): Promise<void> {
  const articleIds = await call('articles.ids', {
    list: {
      scope: { of: 'all' },
      sort: 'year',
      descending: true,
      filter: '',
    },
    first: 0,
    limit: 10_000,
  });
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: articleIds } });
  await expect
    .poll(async () => (await call('jobs.list', {})).find((job) => job.id === jobId)?.state, {
      timeout: READING_TIME,
    })
    .toBe('finished');
}

/** Takes one picture in each theme. */
async function take({ call, page }: Collate, { name, go }: Picture): Promise<void> {
  await go(page);
  for (const theme of THEMES) {
    await call('settings.set', { theme });
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    // Where nothing answers to the pointer.
    await page.mouse.move(SIZE.width / 2, SIZE.height - 1);
    await page.evaluate(() => document.fonts.ready);
    const file = join(FOLDER, `${name}-${theme}.png`);
    const path = join(projectRoot, file);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    console.log(`${file}, ${Math.ceil(statSync(path).size / 1024)} kB`);
  }
}

/** Pictures the built app, empty and with the sample library, for the README. */
async function takeAll(folder: string): Promise<void> {
  const home = join(folder, 'home');
  const empty = await launch({ library: join(folder, 'Empty library'), home });
  await setSize(empty);
  await take(empty, EMPTY);
  await empty.close();

  const full = await launch({ library: join(folder, 'Sample library'), home });
  await setSize(full);
  await full.call('library.addSample', {});
  await suggestClaims(full);
  for (const room of ROOMS) await take(full, room);
  for (const reference of KNOWN) await full.call('articles.addReference', reference);
  await answerOpenDialog(full.app, writeReferences(folder));
  await take(full, IMPORT);
  await full.close();

  const papers = await launch({ library: join(folder, 'Sperm studies'), home });
  await setSize(papers);
  await papers.call('library.addSample', {});
  await addPaper(papers, folder);
  await suggestClaims(papers);
  await acceptMost(papers);
  for (const view of PAGES) await take(papers, view);
  await papers.close();
}

/** Lets what this process starts open its windows on a screen. */
function moveTo(screen: VirtualScreen): void {
  for (const [name, value] of Object.entries(screen.env)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}

const folder = temporaryFolder();
try {
  await prepareMachine(process.platform === 'linux');
  await buildIfChanged();
  mkdirSync(join(projectRoot, FOLDER), { recursive: true });
  const screen = process.platform === 'linux' ? await openVirtualScreen('until closed') : null;
  try {
    if (screen) moveTo(screen);
    await takeAll(folder);
  } finally {
    screen?.close();
  }
} catch (problem) {
  process.exitCode = showProblem(problem);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
