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

type Node = Readonly<Record<string, unknown>>;

/** The first article that the JSON-LD blocks of a page describe; null where none does. */
export function readJsonLd(blocks: readonly string[]): LinkedArticle | null {
  for (const node of blocks.flatMap(parseBlock)) {
    const type = asList(node['@type']).find(
      (name): name is string => typeof name === 'string' && Object.hasOwn(TYPES, name),
    );
    if (type !== undefined) return readArticle(node, TYPES[type]!);
  }
  return null;
}

function parseBlock(block: string): Node[] {
  if (block.length > MAX_BLOCK) return [];
  try {
    return collectNodes(
      JSON.parse(block.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, '')),
    );
  } catch {
    return [];
  }
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

function readArticle(node: Node, type: CslType): LinkedArticle {
  const outlet = nameOf(node['isPartOf']) ?? nameOf(node['publisher']);
  const title = textOf(node['headline']) ?? textOf(node['name']);
  const issued = textOf(node['datePublished']);
  const url = textOf(node['url']) ?? idOf(node['mainEntityOfPage']);
  const identifiers = [...asList(node['identifier']), ...asList(node['sameAs']), node['@id']];
  const doi = identifiers
    .map((id) => textOf(isNode(id) ? id['value'] : id))
    .find((id) => id && /\b10\.\d{4,9}\//.test(id));
  const language = textOf(node['inLanguage']);
  const author = asList(node['author']).flatMap(readAuthor);
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
  return asList(author['@type']).includes('Organization') ? [{ literal: name }] : parseNames(name);
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
  return cleanValue(decodeReferences(first)) || undefined;
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
