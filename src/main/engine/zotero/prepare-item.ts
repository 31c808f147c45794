import { annotationAuthor, MAX_COMMENT_LENGTH } from '../../../shared/domain/annotation.ts';
import { canonicalText } from '../../../shared/domain/canonical-text.ts';
import { findCslLimit } from '../../../shared/domain/csl-limits.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { boundMetadata } from '../import/read/bound-metadata.ts';
import { plainAbstract } from '../import/read/plain-abstract.ts';
import { nearestColor } from './nearest-color.ts';
import { OF_GROUP, type OriginAnnotation } from '../import/origin/entry-origin.ts';
import type { SourceEntry } from '../import/source.ts';
import type { ZoteroAnnotation, ZoteroAttachment, ZoteroItem } from './zotero-folder.ts';

/** As long as a tag and a citekey may be. */
const LONGEST_NAME = 100;
/** A note of some fifty pages. */
const LONGEST_NOTE = 200_000;
/** Marks that Zotero's own editor writes into comments; any other "<" is one that was typed. */
const COMMENT_MARK = /<\/?(?:b|i|sub|sup)>/g;

/** Every text of a value in canonical form, so that what looks equal is equal. */
function canonical(value: unknown): unknown {
  if (typeof value === 'string') return canonicalText(value).trim();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, canonical(inner)]));
}

/** Names that hold something, each once, none longer than a name may be. */
export function tidyNames(names: readonly string[]): string[] {
  const held = names.map((name) => canonicalText(name).trim().slice(0, LONGEST_NAME).trim());
  return [...new Set(held)].filter((name) => name !== '');
}

/** A note, under the key that it is known again by. */
interface KeyedNote {
  readonly key: string;
  readonly text: string;
}

/** An item of Zotero that has the keys of its own and of what comes with it. */
export type PreparedItem = SourceEntry & Required<Pick<SourceEntry, 'origin'>>;

/** An item made ready to be saved; what its notes and files are tagged with, it is tagged with. */
export function prepareItem(item: ZoteroItem): PreparedItem {
  const { csl, warnings } = prepareCsl(item);
  const { id: library, name: group } = item.library;
  const top = group === null ? [] : [group];
  const inGroupAlone = group !== null && item.collections.length === 0;
  const notes = [...item.notes.flatMap(prepareNote), ...item.attachments.flatMap(noteOfAttachment)];
  const attachments = item.attachments.filter(({ linkMode }) => linkMode !== 'linked_url');
  const files = attachments.flatMap(prepareFile);
  return {
    csl,
    citekey: tidyNames([item.citekey ?? ''])[0] ?? null,
    otherKeys: tidyNames(item.otherKeys),
    tags: tidyNames([
      ...item.tags.map(({ name }) => name),
      ...[...item.notes, ...item.attachments].flatMap(({ tags }) => tags),
    ]),
    collections: inGroupAlone ? [top] : item.collections.map(({ path }) => [...top, ...path]),
    notes: notes.map(({ text }) => text),
    files: files.map(({ file }) => file),
    revision: null,
    line: null,
    warnings,
    isPartial: false,
    origin: {
      key: item.key,
      library,
      group,
      collectionKeys: inGroupAlone ? [OF_GROUP] : item.collections.map(({ key }) => key),
      noteKeys: notes.map(({ key }) => key),
      fileKeys: files.map(({ key }) => key),
      lostFiles: attachments.filter(({ file }) => file.state !== 'here').map(nameOf),
      annotations: item.annotations.map(prepareAnnotation),
      related: item.related,
    },
  };
}

function prepareCsl(item: ZoteroItem): { readonly csl: CslItem; readonly warnings: string[] } {
  const parsed = CslItem.safeParse(canonical({ ...item.csl, type: item.csl.type ?? 'document' }));
  if (!parsed.success) {
    const { title: stated } = item.csl;
    const title = typeof stated === 'string' ? canonicalText(stated).trim() : '';
    return {
      csl: CslItem.parse({ type: 'document', ...boundMetadata({ title }) }),
      warnings: ['Its details could not be read, so only its title came.'],
    };
  }
  const csl = parsed.data;
  if (csl.abstract !== undefined) csl.abstract = plainAbstract(csl.abstract);
  const tooLong = findCslLimit(csl);
  if (tooLong === null) return { csl, warnings: [] };
  return {
    csl: CslItem.parse({ type: csl.type, ...boundMetadata(csl) }),
    warnings: [`Its details were cut to what an article may hold. ${tooLong}`],
  };
}

function prepareNote({ key, text }: KeyedNote): KeyedNote[] {
  const words = canonicalText(text).trim().slice(0, LONGEST_NOTE);
  return words === '' ? [] : [{ key, text: words }];
}

/** What was written about a file, and links to the web, which are no files, become notes. */
function noteOfAttachment({ key, title, note, linkMode, url }: ZoteroAttachment): KeyedNote[] {
  const link = linkMode === 'linked_url' && url !== null ? `${title ?? 'Link'}: ${url}` : null;
  const text = [link, note].filter((each) => each !== null).join('\n\n');
  return prepareNote({ key: `${key}#note`, text });
}

/** What the file of an attachment is called. */
function nameOf({ key, dbPath, file }: ZoteroAttachment): string {
  const path = file.state === 'here' ? file.path : (dbPath ?? '');
  const name = path
    .replace(/^(?:storage|attachments):/, '')
    .split(/[/\\]/)
    .at(-1)!;
  return name === '' ? key : name;
}

/** The file of an attachment, if it is on this computer. */
function prepareFile(
  attachment: ZoteroAttachment,
): { readonly key: string; readonly file: SourceEntry['files'][number] }[] {
  const { key, title, file, contentType, url } = attachment;
  if (file.state !== 'here') return [];
  const isTold = title === null || title === nameOf(attachment);
  const words = isTold ? null : canonicalText(title).trim();
  return [{ key, file: { path: file.path, title: words, contentType, url } }];
}

function prepareAnnotation(annotation: ZoteroAnnotation): OriginAnnotation {
  const { key, attachmentKey, type, text, comment, color, tags, author, sortIndex } = annotation;
  const { page, pageLabel, rects, position } = annotation;
  return {
    key,
    attachmentKey,
    quote: canonicalText(text ?? '').trim(),
    comment: canonicalText((comment ?? '').replace(COMMENT_MARK, ''))
      .trim()
      .slice(0, MAX_COMMENT_LENGTH),
    color: nearestColor(color),
    tags: tidyNames(tags),
    author: annotationAuthor(author ?? ''),
    position: JSON.stringify({ type, page, pageLabel, rects, sortIndex, zotero: position }),
  };
}
