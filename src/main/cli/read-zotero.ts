import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { CslName } from '../../shared/domain/csl.ts';
import { AppError } from '../../shared/errors.ts';
import { zoteroCreator } from '../engine/import/formats/common/zotero-csl.ts';
import { readZoteroFolder } from '../engine/zotero/read-folder.ts';
import {
  LINK_MODES,
  type ZoteroAttachment,
  type ZoteroFolder,
  type ZoteroItem,
} from '../engine/zotero/zotero-folder.ts';
import type { CommandInput } from './commands.ts';
import { writeWhole } from './whole-file.ts';

/** Lines of “Extra” that stand in a field of their own. */
const OWN_FIELD = /^\s*(?:PMID|PMCID|DOI|Citation Key)\s*:/i;

/** `collate read-zotero FOLDER --out FILE`: what a data folder of Zotero holds, as JSON, without a library. */
export async function readZotero({ words, output, asJson }: CommandInput): Promise<number> {
  const [folder, ...others] = words;
  if (folder === undefined || others.length > 0 || output === null) {
    throw new AppError(
      'invalid_input',
      'Name the data folder of Zotero and the file to write: read-zotero FOLDER --out FILE.json.',
    );
  }
  const top = resolve(folder);
  const read = readZoteroFolder(top);
  const items: object[] = [];
  for (const item of read.items) items.push(await describe(item, top));
  const { warnings, tagColors } = read;
  await writeWhole(output, (path) =>
    writeFile(path, JSON.stringify({ items, tagColors, warnings }, null, 1)),
  );
  if (asJson) console.log(JSON.stringify({ ...countOf(read), warnings }));
  else console.log([summarise(read), ...warnings].join('\n'));
  return warnings.length > 0 ? 1 : 0;
}

function countOf({ items, collections }: ZoteroFolder): Record<string, number> {
  const all = (of: (item: ZoteroItem) => readonly unknown[]): number =>
    items.reduce((sum, item) => sum + of(item).length, 0);
  return {
    items: items.length,
    notes: all(({ notes }) => notes),
    attachments: all(({ attachments }) => attachments),
    annotations: all(({ annotations }) => annotations),
    collections: collections.length,
  };
}

function summarise(read: ZoteroFolder): string {
  const counts = Object.entries(countOf(read));
  return `${counts.map(([what, count]) => `${String(count)} ${what}`).join(', ')}.`;
}

async function describe(item: ZoteroItem, top: string): Promise<object> {
  const { key, library, itemType, citekey, citekeySource, extra, related } = item;
  const attachments: object[] = [];
  for (const each of item.attachments) attachments.push(await describeAttachment(each, top));
  return {
    zoteroKey: key,
    library: library.name,
    itemType,
    csl: describeCsl(item),
    citekey,
    citekeySource,
    extra,
    tags: item.tags.map(({ name }) => name),
    autoTags: item.tags.filter(({ isAutomatic }) => isAutomatic).map(({ name }) => name),
    collections: item.collections.map(({ path }) => path.join(' / ')),
    related,
    notes: item.notes,
    attachments,
    annotations: item.annotations.map(({ isExternal, ...annotation }) => ({
      ...annotation,
      external: isExternal,
    })),
    dateAdded:
      item.addedAt === null
        ? null
        : new Date(item.addedAt).toISOString().slice(0, 19).replace('T', ' '),
  };
}

/** The reference in Zotero's own terms: names and remarks as they were typed. */
function describeCsl({ csl, creators, extra, itemType }: ZoteroItem): object {
  const names: Record<string, CslName[]> = {};
  for (const { creatorType, name, firstName, lastName } of creators) {
    const variable = zoteroCreator(creatorType, itemType);
    if (variable === null) continue;
    (names[variable] ??= []).push(
      name === null
        ? { ...(lastName && { family: lastName }), ...(firstName && { given: firstName }) }
        : { literal: name },
    );
  }
  const note = (extra ?? '')
    .split(/\r\n?|\n/)
    .filter((line) => !OWN_FIELD.test(line))
    .join('\n')
    .trim();
  const short = csl['container-title-short'];
  return {
    ...csl,
    ...names,
    ...(short !== undefined && { journalAbbreviation: short }),
    ...(note !== '' && { note }),
  };
}

async function describeAttachment(attachment: ZoteroAttachment, top: string): Promise<object> {
  const { key, title, dbPath, contentType, linkMode, url, note, file } = attachment;
  const path = file.state === 'here' ? file.path : null;
  const way = path === null ? null : relative(top, path);
  return {
    key,
    title,
    file: way === null || way.startsWith('..') ? null : way.split(sep).join('/'),
    dbPath,
    present: path !== null,
    contentType,
    linkMode: LINK_MODES.indexOf(linkMode),
    url,
    sha256: path === null ? null : await hashFile(path),
    note,
  };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
