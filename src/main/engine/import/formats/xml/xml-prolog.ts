/** What stands before the first entry of a file, as far as entries need it. */
export interface XmlProlog {
  /** The name of the outermost element, without its prefix; null where there is none. */
  readonly root: string | null;
  /** The address of each prefix that is declared before the first entry; "" for none. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** The entities that the file declares for itself with a text; none of them is ever expanded. */
  readonly entities: ReadonlySet<string>;
}

/** So much of a file is looked at for its outermost element and what is declared before it. */
const PROLOG_LENGTH = 64 * 1024;
const ENTITY = /<!ENTITY\s+([\w.:-]+)\s+["']/g;
const NAMESPACE = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads the prolog and the first tag of a file; what it declares is data and is never followed. */
export function readProlog(text: string): XmlProlog {
  const head = text.slice(0, PROLOG_LENGTH);
  const start = rootStart(head);
  const tag = start < 0 ? '' : head.slice(start, tagEnd(head, start));
  const entities = [...head.slice(0, Math.max(0, start)).matchAll(ENTITY)].map(([, name]) => name!);
  return {
    root: /^<(?:[\p{L}\w.-]+:)?([\p{L}\w.-]+)/u.exec(tag)?.[1] ?? null,
    namespaces: new Map(
      [...tag.matchAll(NAMESPACE)].map(([, prefix, one, other]) => [
        prefix ?? '',
        (one ?? other ?? '').trim(),
      ]),
    ),
    entities: new Set(entities),
  };
}

/** Where the first tag begins, behind declarations, comments and the subset of a document type; -1 where none does. */
function rootStart(head: string): number {
  let at = 0;
  for (;;) {
    at = head.indexOf('<', at);
    if (at < 0) return -1;
    if (head.startsWith('<!--', at)) at = behind(head, '-->', at + 4);
    else if (head.startsWith('<?', at)) at = behind(head, '?>', at + 2);
    else if (head.startsWith('<!', at)) at = behindDocumentType(head, at);
    else return /[\p{L}_]/u.test(head.charAt(at + 1)) ? at : -1;
    if (at < 0) return -1;
  }
}

function behind(head: string, mark: string, from: number): number {
  const at = head.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Behind `<!DOCTYPE … [ … ]>`, whose quoted parts may hold any sign. */
function behindDocumentType(head: string, from: number): number {
  let isInSubset = false;
  for (let at = from; at < head.length; at++) {
    const sign = head[at]!;
    if (head.startsWith('<!--', at)) {
      at = behind(head, '-->', at) - 1;
      if (at < 0) return -1;
    } else if (sign === '"' || sign === "'") {
      at = head.indexOf(sign, at + 1);
      if (at < 0) return -1;
    } else if (sign === '[') isInSubset = true;
    else if (sign === ']') isInSubset = false;
    else if (sign === '>' && !isInSubset) return at + 1;
  }
  return -1;
}

function tagEnd(head: string, start: number): number {
  let quote = '';
  for (let at = start; at < head.length; at++) {
    const sign = head[at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return head.length;
}
