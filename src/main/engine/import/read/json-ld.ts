import type { CslName, CslType } from '../../../../shared/domain/csl.ts';
import { parseNames } from '../../../../shared/domain/csl-names.ts';
import { parseByline } from './byline.ts';
import { decodeHTMLStrict as decodeReferences } from 'entities';
import { cleanValue } from './html-meta-tags.ts';

/** What a page's schema.org block states about its article. */
export interface LinkedArticle {
  type?: CslType;
  title?: string;
  author?: CslName[];
  issued?: string;
  outlet?: string;
  url?: string;
  doi?: string;
  language?: string;
}

const TYPES: Readonly<Record<string, CslType>> = {
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  BackgroundNewsArticle: 'article-newspaper',
  ScholarlyArticle: 'article-journal',
  MedicalScholarlyArticle: 'article-journal',
  BlogPosting: 'post-weblog',
  SocialMediaPosting: 'post',
  DiscussionForumPosting: 'post',
  Report: 'report',
  TechArticle: 'webpage',
  Article: 'webpage',
};
/** More than any page needs; keeps a hostile one from costing time. */
const MAX_NODES = 5000;
/** The longest value that is metadata and not a mishap. */
const MAX_VALUE = 2000;
/** A longer block, in UTF-16 code units, is data of the page's script. */
const MAX_BLOCK = 1_000_000;

/** References are followed so deep: an article, its author, the author's employer. */
const MAX_DEPTH = 3;
/** The fields in which another node may stand by its name alone. */
const REFERRING: ReadonlySet<string> = new Set([
  'author',
  'creator',
  'isPartOf',
  'publisher',
  'identifier',
]);

type Node = Readonly<Record<string, unknown>>;

/** The first article that the JSON-LD blocks of a page describe; null where none does. */
export function readJsonLd(blocks: readonly string[]): LinkedArticle | null {
  const nodes = blocks.flatMap(parseBlock);
  const named = nodesByName(nodes);
  for (const node of nodes) {
    const type = asList(node['@type'])
      .map(plainType)
      .find((name) => Object.hasOwn(TYPES, name));
    if (type !== undefined) return readArticle(node, TYPES[type]!, named);
  }
  return null;
}

/** A type by its name alone: "https://schema.org/NewsArticle", "schema:NewsArticle". */
function plainType(type: unknown): string {
  return typeof type === 'string' ? type.replace(/^.*[/#:]/, '') : '';
}

/** The nodes that others refer to, each by its name with all that is said of it. */
function nodesByName(nodes: readonly Node[]): ReadonlyMap<string, Node> {
  const named = new Map<string, Node>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string') named.set(id, { ...named.get(id), ...node });
  }
  return named;
}

function parseBlock(block: string): Node[] {
  if (block.length > MAX_BLOCK) return [];
  const bare = block
    .replace(/^\s*(?:\/\/|\/\*)?\s*<!(?:\[CDATA\[|--)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:\]\]|--)>(?:\s*\*\/)?\s*$/, '')
    .replace(/;\s*$/, '');
  for (const repair of [bare, withoutSlips(bare)]) {
    try {
      return collectNodes(JSON.parse(repair));
    } catch {
      // What is still no JSON says nothing.
    }
  }
  return [];
}

/** JSON with what hands leave in it: raw line breaks in texts, commas behind the last item. */
function withoutSlips(json: string): string {
  return json
    .replace(/"(?:[^"\\]|\\.)*"/gs, (text) => text.replace(/\p{Cc}+/gu, ' '))
    .replace(/,(?=\s*[\]}])/g, '');
}

/** The objects of a block, its `@graph` and `mainEntity` included, breadth first. */
function collectNodes(root: unknown): Node[] {
  const nodes: Node[] = [];
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isNode(value)) {
      nodes.push(value);
      queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
    }
  }
  return nodes;
}

function readArticle(
  written: Node,
  type: CslType,
  named: ReadonlyMap<string, Node>,
): LinkedArticle {
  const node = resolve(written, named, 0) as Node;
  const outlet = nameOf(node['isPartOf']) ?? nameOf(node['publisher']);
  const title = textOf(node['headline']) ?? textOf(node['name']);
  const issued = textOf(node['datePublished']);
  const url = textOf(node['url']) ?? idOf(node['mainEntityOfPage']);
  const identifiers = [...asList(node['identifier']), ...asList(node['sameAs']), node['@id']];
  const doi = identifiers
    .map((id) => textOf(isNode(id) ? id['value'] : id))
    .find((id) => id && /\b10\.\d{4,9}\//.test(id));
  const language = textOf(node['inLanguage']);
  const author = asList(node['author'] ?? node['creator']).flatMap(readAuthor);
  return {
    type,
    author,
    ...(title !== undefined && { title }),
    ...(issued !== undefined && { issued }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(doi !== undefined && { doi }),
    ...(language !== undefined && { language }),
  };
}

function readAuthor(author: unknown): CslName[] {
  if (typeof author === 'string') return parseByline(decodeReferences(author));
  if (!isNode(author)) return [];
  const family = textOf(author['familyName']);
  const given = textOf(author['givenName']);
  if (family !== undefined) return [{ family, ...(given !== undefined && { given }) }];
  const name = nameOf(author);
  if (name === undefined || /^https?:/.test(name)) return [];
  return asList(author['@type'])
    .map(plainType)
    .some((type) => type.endsWith('Organization'))
    ? [{ literal: name }]
    : parseNames(name);
}

/** A value with what it refers to in its place, a few references deep. */
function resolve(value: unknown, named: ReadonlyMap<string, Node>, depth: number): unknown {
  if (depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) {
    return value.slice(0, MAX_NODES).map((item) => resolve(item, named, depth));
  }
  if (!isNode(value)) return value;
  const id = value['@id'];
  const whole = typeof id === 'string' ? { ...named.get(id), ...value } : value;
  return Object.fromEntries(
    Object.entries(whole).map(([field, inner]) => [
      field,
      REFERRING.has(field) ? resolve(inner, named, depth + 1) : inner,
    ]),
  );
}

/** A name, or that of the whole which something is a part of, a few parts deep at most. */
function nameOf(value: unknown, depth = 0): string | undefined {
  const first = asList(value)[0];
  if (!isNode(first)) return textOf(first);
  return textOf(first['name']) ?? (depth < 5 ? nameOf(first['isPartOf'], depth + 1) : undefined);
}

function idOf(value: unknown): string | undefined {
  return isNode(value) ? textOf(value['@id']) : textOf(value);
}

function textOf(value: unknown): string | undefined {
  const first = asList(value)[0];
  if (typeof first !== 'string' || first.length > MAX_VALUE) return undefined;
  return cleanValue(decodeReferences(decodeReferences(first))) || undefined;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value)
    ? value.slice(0, MAX_NODES)
    : value === undefined || value === null
      ? []
      : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
