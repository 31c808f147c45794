import { MAX_COMMENT_LENGTH } from '../../../shared/domain/annotation.ts';
import { canonicalText } from '../../../shared/domain/canonical-text.ts';
import { findCslLimit } from '../../../shared/domain/csl-limits.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { boundMetadata } from '../import/read/bound-metadata.ts';
import { nearestColor } from './nearest-color.ts';
import type {
  PreparedAnnotation,
  PreparedFile,
  PreparedItem,
  PreparedNote,
} from './prepared-item.ts';
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

/** An item made ready to be saved; what its notes and files are tagged with, it is tagged with. */
export function prepareItem(item: ZoteroItem): PreparedItem {
  const { csl, warnings } = prepareCsl(item);
  return {
    key: item.key,
    library: item.library.id,
    group: item.library.name,
    csl,
    citekey: tidyNames([item.citekey ?? ''])[0] ?? null,
    otherKeys: tidyNames(item.otherKeys),
    tags: tidyNames([
      ...item.tags.map(({ name }) => name),
      ...[...item.notes, ...item.attachments].flatMap(({ tags }) => tags),
    ]),
    collections: item.collections.map(({ key }) => key),
    related: item.related,
    notes: [...item.notes.flatMap(prepareNote), ...item.attachments.flatMap(noteOfAttachment)],
    files: item.attachments
      .filter(({ linkMode }) => linkMode !== 'linked_url')
      .map((attachment) => prepareFile(attachment)),
    annotations: item.annotations.map(prepareAnnotation),
    warnings,
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
  const tooLong = findCslLimit(parsed.data);
  if (tooLong === null) return { csl: parsed.data, warnings: [] };
  return {
    csl: CslItem.parse({ type: parsed.data.type, ...boundMetadata(parsed.data) }),
    warnings: [`Its details were cut to what an article may hold. ${tooLong}`],
  };
}

function prepareNote({ key, text }: PreparedNote): PreparedNote[] {
  const words = canonicalText(text).trim().slice(0, LONGEST_NOTE);
  return words === '' ? [] : [{ key, text: words }];
}

/** What was written about a file, and links to the web, which are no files, become notes. */
function noteOfAttachment({ key, title, note, linkMode, url }: ZoteroAttachment): PreparedNote[] {
  const link = linkMode === 'linked_url' && url !== null ? `${title ?? 'Link'}: ${url}` : null;
  const text = [link, note].filter((each) => each !== null).join('\n\n');
  return prepareNote({ key: `${key}#note`, text });
}

function prepareFile({
  key,
  title,
  dbPath,
  file,
  contentType,
  url,
}: ZoteroAttachment): PreparedFile {
  const path = file.state === 'here' ? file.path : null;
  const name = (path ?? dbPath ?? '')
    .replace(/^(?:storage|attachments):/, '')
    .split(/[/\\]/)
    .at(-1)!;
  return {
    key,
    path,
    name,
    title: title === null || title === name ? '' : canonicalText(title).trim(),
    contentType,
    url,
  };
}

function prepareAnnotation(annotation: ZoteroAnnotation): PreparedAnnotation {
  const { key, attachmentKey, type, text, comment, color, tags, sortIndex } = annotation;
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
    position: JSON.stringify({ type, page, pageLabel, rects, sortIndex, zotero: position }),
  };
}
