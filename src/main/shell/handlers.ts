// oxlint-disable-next-line rooms/imports -- a name that the stand-in lacks (ClipboardItem) would end the program
import electron, { clipboard, dialog, nativeTheme, shell, type BrowserWindow } from 'electron';
import { basename } from 'node:path';
import type { ShellMethod } from '../../shared/contract/contract.ts';
import type { Handlers } from '../../shared/contract/dispatch.ts';
import { FORMAT_EXTENSIONS, SOURCE_EXTENSIONS } from '../../shared/domain/source-extensions.ts';
import { explainUnwritten } from '../../shared/domain/unwritten-file.ts';
import { AppError } from '../../shared/errors.ts';
import type { TokenOfFile } from './file-tokens.ts';
import { attachmentHandlers, type AttachmentContext } from './attachment-handlers.ts';
import { libraryHandlers, type LibraryContext } from './library-handlers.ts';
import { isWebLink, openWebLink } from './security.ts';
import type { SavedPlaces } from './saved-places.ts';
import type { WaitingLink } from './waiting-link.ts';
import { writeWhole } from './write-whole.ts';

/** What the shell's handlers work with. */
export interface ShellContext extends LibraryContext, AttachmentContext {
  readonly issueTokens: (paths: readonly string[]) => TokenOfFile[];
  /** The file that was saved last; null until one was. */
  readonly lastSaved: { path: string | null };
  readonly savedPlaces: SavedPlaces;
  /** The link that waits to be followed; null where none does. */
  readonly waitingLink: WaitingLink;
  readonly reportReady: (articles: number) => void;
}

const FILTERS: Readonly<Record<string, { name: string; extensions: string[] }>> = {
  md: { name: 'Markdown', extensions: ['md'] },
  docx: { name: 'Word', extensions: ['docx'] },
  html: { name: 'Web page', extensions: ['html'] },
  txt: { name: 'Plain text', extensions: ['txt'] },
  tsv: { name: 'Tab-separated values', extensions: ['tsv'] },
  xlsx: { name: 'Excel workbook', extensions: ['xlsx'] },
  ris: { name: 'RIS', extensions: ['ris'] },
  xml: { name: 'EndNote XML', extensions: ['xml'] },
  qdpx: { name: 'REFI-QDA project', extensions: ['qdpx'] },
  csv: { name: 'Comma-separated values', extensions: ['csv'] },
  bib: { name: 'BibTeX', extensions: ['bib'] },
  json: { name: 'JSON', extensions: ['json'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  collate: { name: 'Archive of Collate', extensions: ['collate'] },
};

const ALL_FILES = { name: 'All files', extensions: ['*'] };
const READABLE_FILES = {
  name: 'Texts, web pages and files of references',
  extensions: [...SOURCE_EXTENSIONS, ...FORMAT_EXTENSIONS],
};
const FILE_QUESTIONS = {
  import: { title: 'Import files', buttonLabel: 'Import', filters: [READABLE_FILES, ALL_FILES] },
  attach: { title: 'Add files to the article', buttonLabel: 'Add', filters: [ALL_FILES] },
  text: {
    title: 'Choose the file that has the text',
    buttonLabel: 'Take its text',
    filters: [READABLE_FILES, ALL_FILES],
  },
  styles: {
    title: 'Add citation styles',
    buttonLabel: 'Add',
    filters: [{ name: 'Citation styles and languages', extensions: ['csl', 'xml'] }, ALL_FILES],
  },
  reading: {
    title: 'Choose the archive of who read a second time',
    buttonLabel: 'Take as second reading',
    filters: [{ name: 'Archives of Collate', extensions: ['collate'] }, ALL_FILES],
  },
};

/** The file that the reader chooses to save to; null when they cancel. */
async function askWhereToSave(
  window: BrowserWindow,
  suggestedName: string,
): Promise<string | null> {
  const extension = suggestedName.split('.').at(-1) ?? '';
  const filter = FILTERS[extension];
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggestedName,
    filters: [...(filter ? [filter] : []), { name: 'All files', extensions: ['*'] }],
  });
  return filePath || null;
}

async function saveFile(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeWhole(file, content);
  } catch (cause) {
    throw explainUnwritten(cause, basename(file));
  }
}

/** Copies words rich and plain; plain alone in the stand-in (ADR 9), whose clipboard takes no items. */
function copyRich(text: string, html: string): void {
  const Item: typeof electron.ClipboardItem | undefined = electron.ClipboardItem;
  if (Item === undefined) void clipboard.writeText(text);
  else void clipboard.write([new Item({ 'text/plain': text, 'text/html': html })]);
}

export const shellHandlers = {
  ...libraryHandlers,
  ...attachmentHandlers,

  'shell.chooseFiles': async ({ window, issueTokens }, { to }) => {
    const { filePaths } = await dialog.showOpenDialog(window(), {
      ...FILE_QUESTIONS[to],
      properties:
        to === 'text' || to === 'reading' ? ['openFile'] : ['openFile', 'multiSelections'],
    });
    return { files: issueTokens(filePaths) };
  },

  'shell.saveText': async ({ window, lastSaved }, { text, suggestedName }) => {
    const file = await askWhereToSave(window(), suggestedName);
    if (file === null) return null;
    await saveFile(file, text);
    lastSaved.path = file;
    return { name: basename(file) };
  },

  'shell.savePicture': async ({ window, lastSaved }, { png, suggestedName }) => {
    const file = await askWhereToSave(window(), suggestedName);
    if (file === null) return null;
    await saveFile(file, Buffer.from(png, 'base64'));
    lastSaved.path = file;
    return { name: basename(file) };
  },

  'shell.chooseSave': async (
    { window, library, lastSaved, savedPlaces },
    { suggestedName, key },
  ) => {
    const file = await askWhereToSave(window(), suggestedName);
    if (file === null) return null;
    lastSaved.path = file;
    if (key !== undefined) await savedPlaces.remember(library.directory, key, file);
    return library.issueTokenToSave(file);
  },

  'shell.savedPlace': async ({ library, lastSaved, savedPlaces }, { key }) => {
    const file = await savedPlaces.find(library.directory, key);
    if (file === null) return null;
    lastSaved.path = file;
    return library.issueTokenToSave(file);
  },

  'shell.showSaved': ({ lastSaved }) => {
    if (lastSaved.path === null) {
      throw new AppError('not_found', 'Nothing has been saved since Collate was started.');
    }
    shell.showItemInFolder(lastSaved.path);
    return null;
  },

  'shell.copyText': (_context, { text, html }) => {
    if (html === undefined) void clipboard.writeText(text);
    else copyRich(text, html);
    return null;
  },

  'shell.openLink': async (_context, { url }) => {
    if (!isWebLink(url)) {
      throw new AppError(
        'invalid_input',
        'Only http and https links can be opened in the browser.',
      );
    }
    await openWebLink(url);
    return null;
  },

  'shell.chooseFolder': async ({ window, issueTokens }) => {
    const { filePaths } = await dialog.showOpenDialog(window(), {
      title: 'Choose a folder',
      buttonLabel: 'Choose',
      properties: ['openDirectory', 'createDirectory'],
    });
    return issueTokens(filePaths)[0] ?? null;
  },

  'shell.takeLink': ({ waitingLink }) => ({ link: waitingLink.take() }),

  'shell.ready': ({ reportReady }, { articles }) => {
    reportReady(articles);
    return null;
  },

  'shell.setTheme': (_context, { theme }) => {
    nativeTheme.themeSource = theme;
    return null;
  },
} satisfies Handlers<ShellContext, ShellMethod>;
