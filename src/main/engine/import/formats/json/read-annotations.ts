import { COLORS, type Color } from '../../../../../shared/domain/annotation.ts';
import type { FormatPart, ReadAnnotation, ReadFormat, ReadQuote } from '../format-reading.ts';
import { isAnnotation } from './annotation-shape.ts';
import { jsonObjects } from './json-lists.ts';
import { asList, asText, isObject, type JsonObject } from './json-values.ts';

/** Lists within lists, and selectors within selectors, go no deeper in any real file. */
const MAX_DEPTH = 10;

/** Reads annotations of the W3C's Web Annotation Data Model and of Hypothesis. */
export const readAnnotations: ReadFormat = function* (source): Generator<FormatPart> {
  for (const { value, line } of jsonObjects(source.text ?? '')) {
    const found = [...annotationsIn(value, 0)];
    for (const annotation of found) yield { of: 'annotation', annotation };
    if (found.length > 0 || isContainer(value)) continue;
    const message = `What stands at line ${line} is no annotation, or breaks off, and was left out.`;
    yield { of: 'fault', fault: { line, message } };
  }
};

/** The annotations of a page, of the first page of a collection, or the one that this is. */
function* annotationsIn(value: unknown, depth: number): Generator<ReadAnnotation> {
  if (!isObject(value) || depth > MAX_DEPTH) return;
  if (isContainer(value)) {
    for (const inner of [...asList(value['items']), ...asList(value['first'])]) {
      yield* annotationsIn(inner, depth + 1);
    }
  } else if (isAnnotation(value)) yield readAnnotation(value);
}

function isContainer(value: unknown): boolean {
  return isObject(value) && /Annotation(?:Page|Collection)$/.test(asList(value['type']).join(' '));
}

function readAnnotation(item: JsonObject): ReadAnnotation {
  const targets = asList(item['target'] ?? item['hasTarget'] ?? item['on']);
  const bodies = [
    ...asList(item['body'] ?? item['hasBody'] ?? item['resource']),
    ...asList(item['bodyValue']),
  ];
  const written = asText(item['text']);
  const tagging = bodies.filter(isTagging);
  const remarks = bodies.filter((body) => !isTagging(body));
  return {
    id: asText(item['id'] ?? item['@id']),
    target:
      targets.map(addressOf).find((address) => address !== '') ?? (asText(item['uri']) || null),
    title: titleOf(item),
    bodies: [...(written === '' ? [] : [written]), ...remarks.flatMap((body) => textsOf(body, 0))],
    quotes: targets.flatMap((target) => [...quotesIn(target, positionIn(target), 0)]),
    tags: [
      ...new Set([
        ...asList(item['tags']).map(asText),
        ...tagging.flatMap((body) => textsOf(body, 0)),
      ]),
    ].filter((tag) => tag !== ''),
    color: targets.map(colorOf).find((color) => color !== null) ?? null,
    isUnderlined: /\bunderline\b/.test(styleOf(item['stylesheet'])),
    author: authorOf(item),
  };
}

/** An account of Hypothesis: `acct:ada@hypothes.is`. */
const ACCOUNT = /^acct:([^@\s]+)@\S+$/;

/** Who made it: by name, by the name that they go by, or by the account. An address is no name. */
function authorOf(item: JsonObject): string | null {
  const info = item['user_info'];
  const creators = asList(item['creator'] ?? item['dcterms:creator']);
  const named = [info, ...creators].flatMap((each) =>
    isObject(each)
      ? [asText(each['name']), asText(each['nickname']), asText(each['display_name'])]
      : [],
  );
  const account = ACCOUNT.exec(asText(item['user']))?.[1] ?? '';
  return [...named, account].find((name) => name !== '') ?? null;
}

/** Whether a body is a tag, and no remark. */
function isTagging(body: unknown): boolean {
  return isObject(body) && asList(body['purpose']).includes('tagging');
}

/** The colour that a target's class of style names, as Collate writes it. */
function colorOf(target: unknown): Color | null {
  const names = isObject(target) ? asList(target['styleClass']) : [];
  return COLORS.find((color) => names.includes(color)) ?? null;
}

const styleOf = (stylesheet: unknown): string =>
  isObject(stylesheet) ? asText(stylesheet['value']) : asText(stylesheet);

/** Where the selectors of a target say that its words begin; null where they do not. */
function positionIn(target: unknown): number | null {
  if (!isObject(target)) return null;
  for (const selector of asList(target['selector'])) {
    const start = isObject(selector) ? selector['start'] : null;
    if (typeof start === 'number' && Number.isSafeInteger(start) && start >= 0) return start;
  }
  return null;
}

function addressOf(target: unknown): string {
  if (!isObject(target)) return asText(target);
  const source = target['source'] ?? target['hasSource'] ?? target['full'];
  return isObject(source)
    ? asText(source['id'] ?? source['@id'])
    : asText(source ?? target['id'] ?? target['@id']);
}

function titleOf(item: JsonObject): string | null {
  const document = item['document'];
  const title = isObject(document) ? asText(asList(document['title'])[0]) : '';
  return title === '' ? null : title;
}

/** The text of a body: its value, that of the bodies it is a choice or list of, or itself where it is no address. */
function textsOf(body: unknown, depth: number): string[] {
  if (depth > MAX_DEPTH) return [];
  if (!isObject(body)) {
    const text = asText(body);
    return text === '' || /^[a-z][a-z\d+.-]*:\S+$/i.test(text) ? [] : [text];
  }
  const own = [body['value'], body['chars'], body['cnt:chars']]
    .map(asText)
    .find((text) => text !== '');
  return own === undefined
    ? asList(body['items']).flatMap((inner) => textsOf(inner, depth + 1))
    : [own];
}

/** The quotes of a target, also where a selector refines another or stands in a list. */
function* quotesIn(value: unknown, start: number | null, depth: number): Generator<ReadQuote> {
  if (!isObject(value) || depth > MAX_DEPTH) return;
  const exact = value['exact'] ?? value['oa:exact'];
  if (typeof exact === 'string') {
    yield { exact, prefix: textOf(value['prefix']), suffix: textOf(value['suffix']), start };
  }
  for (const key of [
    'selector',
    'hasSelector',
    'refinedBy',
    'items',
    'members',
    'default',
    'item',
  ]) {
    for (const inner of asList(value[key])) yield* quotesIn(inner, start, depth + 1);
  }
}

/** Blanks count in what stands around a quote. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
