import { countLines } from '../common/count-lines.ts';
/** A part of a JSON text that should be an object. */
interface JsonPart {
  /** What it is, or undefined where it is no valid JSON. */
  readonly value: unknown;
  /** The line of the file where it begins, from 1. */
  readonly line: number;
  /** Whether the text ends within it. */
  readonly isCut: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;
const LINE_FEED = 10;
const OPEN_OBJECT = 123;
const OPEN_LIST = 91;
/** From a bracket that opens to the one that closes. */
const TO_CLOSE = 2;
/** Behind so many objects that are not closed nothing more is looked for: each costs a look at the whole rest. */
const MAX_UNCLOSED = 20;
/** The keys under which programs keep the list, where the file is one object. */
const LISTS: ReadonlySet<string> = new Set([
  'items',
  'references',
  'rows',
  'annotations',
  '@graph',
  'data',
  'records',
]);

/**
 * The objects of a JSON text one by one: those of the list that it is, those of the list that it
 * holds under one of the usual keys, or the one object that it is; of an answer of Crossref those of its
 * message. Each is parsed alone, so that a broken one does not take the others with it.
 */
export function* jsonObjects(text: string): Generator<JsonPart> {
  const whole = firstSign(text, text.startsWith('\ufeff') ? 1 : 0);
  const message = findMessage(text, whole);
  const start = message ?? whole;
  const list = text[start] === '[' ? start : findList(text, start);
  if (list !== null) yield* listObjects(text, list);
  else if (text[start] === '{') {
    const end = message === null ? text.length : endOf(text, start).end;
    const { value } = parsePart(text.slice(start, end));
    yield { value, line: countLines(text, 0, start) + 1, isCut: value === undefined };
  }
}

/** Where the object begins that an answer of Crossref's REST API carries; null where the text is none. */
function findMessage(text: string, start: number): number | null {
  let isAnswer = false;
  for (const { key, start: value } of members(text, start)) {
    if (key === 'message-type') isAnswer = true;
    if (key === 'message' && isAnswer && text[value] === '{') return value;
  }
  return null;
}

/** The value under this key of the object that the text is; undefined where it has none or is broken. */
export function jsonMember(text: string, key: string): unknown {
  const start = firstSign(text, text.startsWith('\ufeff') ? 1 : 0);
  for (const member of members(text, start)) {
    if (member.key !== key) continue;
    return parsePart(text.slice(member.start, endOf(text, member.start).end)).value;
  }
  return undefined;
}

/** Where the list begins that the object at this place holds; null where it holds none. */
function findList(text: string, start: number): number | null {
  for (const { key, start: value } of members(text, start)) {
    if (LISTS.has(key) && text[value] === '[') return value;
  }
  return null;
}

/** The keys of the object at this place, each with where its value begins. */
function* members(
  text: string,
  start: number,
): Generator<{ readonly key: string; readonly start: number }> {
  if (text[start] !== '{') return;
  let at = firstSign(text, start + 1);
  while (text[at] === '"') {
    const keyEnd = endOf(text, at).end;
    const colon = firstSign(text, keyEnd);
    if (text[colon] !== ':') return;
    const value = firstSign(text, colon + 1);
    yield { key: text.slice(at + 1, keyEnd - 1), start: value };
    at = firstSign(text, endOf(text, value).end);
    if (text[at] !== ',') return;
    at = firstSign(text, at + 1);
  }
}

function* listObjects(text: string, list: number): Generator<JsonPart> {
  let [at, counted, line, unclosed] = [list + 1, 0, 1, 0];
  while (at < text.length) {
    at = firstSign(text, at);
    if (text[at] === ',') {
      at++;
      continue;
    }
    if (at >= text.length || text[at] === ']') return;
    line += countLines(text, counted, at);
    counted = at;
    const { end, isClosed } = endOf(text, at);
    if (!isClosed) unclosed++;
    const next = isClosed ? end : unclosed > MAX_UNCLOSED ? null : nextObject(text, at);
    const { value } = parsePart(text.slice(at, end));
    yield { value, line, isCut: !isClosed };
    if (next === null) return;
    at = next;
  }
}

/** Behind an object that is not closed: the next one that begins a line at the same depth. */
function nextObject(text: string, start: number): number | null {
  const indent = text.slice(text.lastIndexOf('\n', start) + 1, start);
  if (indent.trim() !== '') return null;
  const at = text.indexOf(`\n${indent}{`, start);
  return at < 0 ? null : at + 1 + indent.length;
}

/**
 * Where the value ends that begins here. A string ends with its line at the latest, since JSON has
 * no line ends in strings: one that is not closed does not swallow what follows.
 */
function endOf(text: string, start: number): { readonly end: number; readonly isClosed: boolean } {
  if (text.charCodeAt(start) === QUOTE) return { end: endOfString(text, start), isClosed: true };
  if (text[start] !== '{' && text[start] !== '[') {
    const rest = /[,\]}\n]/g;
    rest.lastIndex = start + 1;
    return { end: rest.exec(text)?.index ?? text.length, isClosed: true };
  }
  const open: number[] = [];
  for (let at = start; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at) - 1;
    else if (sign === OPEN_OBJECT || sign === OPEN_LIST) open.push(sign);
    else if (sign === OPEN_OBJECT + TO_CLOSE || sign === OPEN_LIST + TO_CLOSE) {
      if (open.pop() !== sign - TO_CLOSE) return { end: at, isClosed: false };
      if (open.length === 0) return { end: at + 1, isClosed: true };
    }
  }
  return { end: text.length, isClosed: false };
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === BACKSLASH) at++;
    else if (sign === QUOTE) return at + 1;
    else if (sign === LINE_FEED) return at;
  }
  return text.length;
}

function parsePart(text: string): { readonly value: unknown } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { value: undefined };
  }
}

function firstSign(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
