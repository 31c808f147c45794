import { homedir } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import { makeId } from '../db/uuid.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import { describeLook } from './describe-look.ts';
import {
  describeDataFolder,
  findDataFolders,
  type Computer,
  type DataFolder,
} from './find-data-folder.ts';
import type { PreparedFolder } from './read-in-thread.ts';
import { reviewFolder } from './stage-folder.ts';

/** What was looked at last, until it is imported or let go of. */
interface Looked {
  readonly id: string;
  readonly folder: PreparedFolder;
}

const lookedBy = new WeakMap<Context, Looked>();

function thisComputer(): Computer {
  return {
    platform: process.platform,
    home: homedir(),
    appData: process.env['APPDATA'] ?? null,
  };
}

/** The folder to look at: the one behind a token, or the first of this computer. */
function findFolder(context: Context, token: string | null): DataFolder | null {
  if (token === null) return findDataFolders(thisComputer())[0] ?? null;
  const chosen = context.grantedFile(token);
  if (!chosen) {
    throw new AppError('not_found', 'That folder is no longer at hand. Choose it again.');
  }
  return describeDataFolder(thisComputer(), chosen.path);
}

function lookedAt(context: Context, id: string): PreparedFolder {
  const looked = lookedBy.get(context);
  if (looked?.id !== id) {
    throw new AppError(
      'not_found',
      'What was read from Zotero is no longer at hand. Open “Import from Zotero…” again.',
    );
  }
  return looked.folder;
}

export const zoteroHandlers = {
  'zotero.look': async (context, { token }, signal) => {
    lookedBy.delete(context);
    const found = findFolder(context, token);
    if (!found) return null;
    const folder = await context.readZotero(found, signal);
    const described = await describeLook(context.db, folder, async () => {
      await nextTurn();
      signal.throwIfAborted();
    });
    const id = makeId();
    lookedBy.set(context, { id, folder });
    return { id, where: found.folder, ...described };
  },

  'zotero.import': (context, { id }) => {
    const folder = lookedAt(context, id);
    lookedBy.delete(context);
    const { length } = folder.items;
    const jobId = context.jobs.start('import', 'Importing from Zotero', length, (control) =>
      reviewFolder(context, control, folder),
    );
    return { jobId };
  },

  'zotero.forget': (context, { id }) => {
    if (lookedBy.get(context)?.id === id) lookedBy.delete(context);
    return null;
  },
} satisfies HandlersOf<'zotero.look' | 'zotero.import' | 'zotero.forget'>;
