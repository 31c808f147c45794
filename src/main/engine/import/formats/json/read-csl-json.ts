import { plainEntry, type FormatPart, type ReadFormat } from '../format-reading.ts';
import { cslItem, knownType } from './csl-item.ts';
import { jsonObjects } from './json-lists.ts';
import { asList, asText, isObject, type JsonObject } from './json-values.ts';

/** Reads CSL-JSON: a list of items, an object that holds one, or one item. */
export const readCslJson: ReadFormat = function* (source): Generator<FormatPart> {
  for (const { value, line, isCut } of jsonObjects(source.text ?? '')) {
    if (!isObject(value)) {
      const reason = isCut ? 'breaks off' : 'is no valid JSON';
      const message = `The item at line ${line} was left out: it ${reason}.`;
      yield { of: 'fault', fault: { line, message } };
      continue;
    }
    const type = asText(value['type']);
    if (type !== '' && knownType(type) === null) {
      const message = `The item at line ${line} has the type “${type.slice(0, 60)}”, which CSL does not have; it is read as a document.`;
      yield { of: 'fault', fault: { line, message } };
    }
    const tags = tagsOf(value);
    const entry = plainEntry(cslItem(value), { citekey: citekeyOf(value), tags, line });
    yield { of: 'entry', entry };
  }
};

/** The citekey, or the id: what a text cites the item by. An address, as Zotero puts it there, is none. */
function citekeyOf(item: JsonObject): string | null {
  const key = asText(item['citation-key']) || asText(item['id']);
  return key === '' || /\s|:\/\//.test(key) ? null : key;
}

function tagsOf(item: JsonObject): string[] {
  const words = asList(item['keyword']).flatMap((word) => {
    const text = asText(word);
    return text.split(text.includes(';') ? ';' : ',');
  });
  return [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '');
}
