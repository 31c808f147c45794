import anyAscii from 'any-ascii';
import { makeCitekey } from '../../../shared/domain/citekey.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId, CollectionId } from '../../../shared/domain/ids.ts';
import type { AlikeDecision } from '../../../shared/domain/zotero.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import { findKeyHolder } from '../library/citekeys.ts';
import { changeCollections, changeTags } from '../library/filing.ts';
import { settleCitekeys } from '../library/follow-citekey.ts';
import { revealArticle, saveDetails, stageArticle } from '../library/write-article.ts';
import type { CollectionTree } from './collection-tree.ts';
import { findThing, rememberThing } from './external-keys.ts';
import { findAlike } from './find-alike.ts';
import type { PreparedItem } from './prepared-item.ts';
import { writeChildren, type KeptFiles } from './write-children.ts';

/** What became of an item. */
export interface WrittenItem {
  readonly became: 'article' | 'merged' | 'left_out' | 'known';
  /** Null where it is not here, or in the trash. */
  readonly articleId: ArticleId | null;
  /** What the reader should know of it, in sentences. */
  readonly warnings: readonly string[];
}

/** What items are written with. */
export interface Writing {
  readonly context: Context;
  readonly tree: CollectionTree;
  readonly alike: AlikeDecision;
  /** The articles that this import made: what looks like one of them is kept beside it, as in Zotero. */
  readonly made: Set<ArticleId>;
}

/**
 * Brings an item into the library: as an article of its own, or into one that it looks like, as the reader
 * decided. An item that came before gets only what is new of its notes, files and annotations; its
 * details, tags and collections stay as they are here. Call it in a change of the library.
 */
export function writeItem(
  { context, tree, alike, made }: Writing,
  item: PreparedItem,
  kept: KeptFiles,
): WrittenItem {
  const { db } = context;
  const before = findThing(db, item.library, item.key) as ArticleId | null;
  if (before !== null) {
    if (!isInLibrary(db, before)) return { became: 'known', articleId: null, warnings: [] };
    const brought = writeChildren(context, before, item, kept);
    const news = `It was here before; ${brought === 1 ? 'a note, file or annotation' : `${String(brought)} notes, files and annotations`} came in addition.`;
    return { became: 'known', articleId: before, warnings: brought === 0 ? [] : [news] };
  }
  const found = alike === 'keep_both' ? undefined : findAlike(db, item.csl)?.here.id;
  const here = found === undefined || made.has(found) ? null : found;
  if (here !== null && alike === 'leave_out') {
    return { became: 'left_out', articleId: null, warnings: [] };
  }
  const { articleId, warnings } =
    here === null ? addArticle(context, item) : mergeInto(context, here, item);
  if (here === null) made.add(articleId);
  rememberThing(db, item.library, item.key, { kind: 'item', id: articleId });
  file(db, tree, articleId, item);
  writeChildren(context, articleId, item, kept);
  return { became: here === null ? 'article' : 'merged', articleId, warnings };
}

function isInLibrary(db: Database, id: ArticleId): boolean {
  return (
    prepared<[string]>(db, 'SELECT 1 FROM article WHERE id = ? AND deleted_at IS NULL').get(id) !==
    undefined
  );
}

/** The citekey that an item gets as an article: its own, unless somebody has it or it cannot be cited. */
function citekeyFor(db: Database, { csl, citekey }: PreparedItem): string {
  const wanted = citekey === null ? csl : { ...csl, 'citation-key': citekey };
  return makeCitekey(wanted, anyAscii, (key) => findKeyHolder(db, key) !== null);
}

function addArticle(
  { db, now }: Context,
  item: PreparedItem,
): { readonly articleId: ArticleId; readonly warnings: string[] } {
  const { csl, citekey, tags } = item;
  const key = citekeyFor(db, item);
  const holder = citekey === null || key === citekey ? null : findKeyHolder(db, citekey);
  const article = { csl, citekey: key, revision: null, originName: 'Zotero', tags };
  const articleId = stageArticle(db, article, now());
  revealArticle(db, articleId);
  // What cites it elsewhere knows it by this key.
  if (citekey !== null) settleCitekeys(db, [articleId]);
  nameAlso(db, articleId, item.otherKeys);
  const warnings = [...item.warnings];
  if (citekey !== null && key !== citekey) {
    warnings.push(
      holder === null
        ? `Its citekey “${citekey}” cannot be cited; it is “${key}” here.`
        : `Its citekey “${citekey}” is that of “${holder.title}”; it is “${key}” here.`,
    );
  }
  return { articleId, warnings };
}

/** Fills what is empty in an article; what it has, its citekey among it, stays. */
function mergeInto(
  { db, now }: Context,
  articleId: ArticleId,
  item: PreparedItem,
): { readonly articleId: ArticleId; readonly warnings: string[] } {
  const stored = plucked<[string], string>(db, 'SELECT csl FROM article WHERE id = ?').get(
    articleId,
  )!;
  const here = CslItem.parse(JSON.parse(stored));
  const merged = CslItem.parse({ ...item.csl, ...here });
  if (here.type === 'document') merged.type = item.csl.type;
  if (JSON.stringify(merged) !== JSON.stringify(here)) {
    saveDetails(db, articleId, { csl: merged }, now());
  }
  changeTags(db, [articleId], { add: item.tags, remove: [] });
  nameAlso(db, articleId, [...(item.citekey === null ? [] : [item.citekey]), ...item.otherKeys]);
  return { articleId, warnings: [...item.warnings] };
}

/** Gives an article other names, as far as nobody has them. */
function nameAlso(db: Database, articleId: ArticleId, keys: readonly string[]): void {
  const name = prepared(db, 'INSERT INTO article_key (key, article_id) VALUES (?, ?)');
  for (const key of keys) if (findKeyHolder(db, key) === null) name.run(key, articleId);
}

/** Puts an article into the collections of its item. */
function file(db: Database, tree: CollectionTree, id: ArticleId, item: PreparedItem): void {
  const found = item.collections.map((key) => tree.find(item.library, key));
  const inGroup = item.group === null ? [] : [tree.ofGroup(item.library, item.group)];
  const ids = found.filter((each): each is CollectionId => each !== null);
  changeCollections(db, [id], { add: ids.length > 0 ? ids : inGroup, remove: [] });
}
