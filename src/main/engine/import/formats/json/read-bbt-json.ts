import { isZoteroType } from '../common/zotero-csl.ts';
import { zoteroItem, type ZoteroCreator } from '../common/zotero-item.ts';
import { plainEntry, type FormatPart, type ReadFile, type ReadFormat } from '../format-reading.ts';
import { stripTags } from '../../read/strip-tags.ts';
import { collectionPaths } from './bbt-collections.ts';
import { jsonMember, jsonObjects } from './json-lists.ts';
import { asList, asText, isObject, type JsonObject } from './json-values.ts';
import { itemOf } from './recognise-json.ts';

/** What Zotero and Better BibTeX keep about an item that is no field of it. */
const NO_FIELDS: ReadonlySet<string> = new Set([
  'attachments',
  'collections',
  'creators',
  'dateAdded',
  'dateModified',
  'itemID',
  'itemKey',
  'itemType',
  'key',
  'libraryID',
  'notes',
  'relations',
  'select',
  'seeAlso',
  'tags',
  'uri',
  'version',
]);

/** Reads Better BibTeX JSON. */
export const readBbtJson: ReadFormat = function* (source): Generator<FormatPart> {
  const text = source.text ?? '';
  const paths = collectionPaths(jsonMember(text, 'collections'));
  for (const { value, line, isCut } of jsonObjects(text)) {
    const item = isObject(value) ? itemOf(value) : null;
    const fault = item === null ? brokenItem(line, isCut) : judge(item, line);
    if (fault !== null) yield { of: 'fault', fault: { line, message: fault } };
    const reading = item === null ? null : readItem(item);
    if (item === null || reading === null) continue;
    const entry = plainEntry(reading.csl, {
      citekey: reading.citekey,
      otherKeys: reading.otherKeys,
      tags: tagsOf(item),
      collections: paths(asText(item['itemID']), asList(item['collections']).map(asText)),
      notes: asList(item['notes'])
        .map(noteText)
        .filter((note) => note !== ''),
      files: asList(item['attachments']).flatMap(fileOf),
      line,
    });
    yield { of: 'entry', entry };
  }
};

function brokenItem(line: number, isCut: boolean): string {
  return `The item at line ${line} was left out: it ${isCut ? 'breaks off' : 'is no valid JSON'}.`;
}

/** What is to be said about an item; null where that is nothing. */
function judge(item: JsonObject, line: number): string | null {
  const type = asText(item['itemType']);
  if (type === 'note') return `The note at line ${line} belongs to no reference and was left out.`;
  if (type === 'attachment' || type === 'annotation') {
    return `The file at line ${line} belongs to no reference and was left out.`;
  }
  if (isZoteroType(type)) return null;
  return `The item at line ${line} has the type “${type.slice(0, 60)}”, which is not known; it is read as a document.`;
}

function readItem(item: JsonObject): ReturnType<typeof zoteroItem> {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(item)) {
    const text = name === 'extra' ? asList(value).map(asText).join('\n') : asText(value);
    if (!NO_FIELDS.has(name) && text !== '') fields.set(name, text);
  }
  const citekey =
    asText(item['citationKey']) || asText(item['citekey']) || asText(item['citation-key']);
  if (citekey !== '') fields.set('citationKey', citekey);
  return zoteroItem(asText(item['itemType']), fields, asList(item['creators']).flatMap(creatorOf));
}

function creatorOf(value: unknown): ZoteroCreator[] {
  if (!isObject(value)) return [];
  const [firstName, lastName] = [asText(value['firstName']), asText(value['lastName'])];
  const isOneField = asText(value['fieldMode']) === '1' && firstName === '';
  const name = asText(value['name']) || (isOneField ? lastName : '');
  const creatorType = asText(value['creatorType']) || 'author';
  return [{ creatorType, name: name === '' ? null : name, firstName, lastName }];
}

function tagsOf(item: JsonObject): string[] {
  const tags = asList(item['tags']).map((tag) =>
    isObject(tag) ? asText(tag['tag']) : asText(tag),
  );
  return [...new Set(tags)].filter((tag) => tag !== '');
}

function noteText(note: unknown): string {
  return stripTags(isObject(note) ? asText(note['note']) : asText(note)).trim();
}

function fileOf(attachment: unknown): ReadFile[] {
  if (!isObject(attachment)) return [];
  const [path, url] = [
    asText(attachment['path'] ?? attachment['localPath']),
    asText(attachment['url']),
  ];
  if (path === '' && url === '') return [];
  const contentType = asText(attachment['contentType'] ?? attachment['mimeType']);
  return [
    {
      title: asText(attachment['title']) || null,
      path: path || null,
      url: url || null,
      contentType: contentType || null,
    },
  ];
}
