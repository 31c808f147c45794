import anyAscii from 'any-ascii';
import { isMadeCitekey, makeCitekey } from '../../../shared/domain/citekey.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { plucked, prepared, type Database, type ReadableDatabase } from '../db/database.ts';

const nobody = (): boolean => false;

/**
 * The citekey of an article once it has other details. One that was made of its details follows them,
 * until it is settled: chosen by the reader, or known outside the library. Null where it stays.
 */
export function followCitekey(db: ReadableDatabase, id: string, csl: CslItem): string | null {
  const article = prepared<[string], { citekey: string; csl: string }>(
    db,
    `SELECT citekey, csl FROM article WHERE id = ?
     AND NOT EXISTS (SELECT 1 FROM settled_citekey s WHERE s.article_id = article.id)`,
  ).get(id);
  if (!article) return null;
  const before = makeCitekey(CslItem.parse(JSON.parse(article.csl)), anyAscii, nobody);
  if (!isMadeCitekey(article.citekey, before)) return null;
  if (makeCitekey(csl, anyAscii, nobody) === before) return null;
  const holder = plucked<[string, string, string], number>(
    db,
    `SELECT 1 FROM article WHERE citekey = ? AND id <> ?
     UNION ALL SELECT 1 FROM article_key WHERE key = ?`,
  );
  return makeCitekey(csl, anyAscii, (key) => holder.get(key, id, key) !== undefined);
}

/** Makes the citekeys of these articles stay as they are. Undo does not take it back; articles that are gone are passed over. */
export function settleCitekeys(db: Database, ids: readonly string[]): void {
  prepared(
    db,
    `INSERT INTO settled_citekey (article_id)
     SELECT a.id FROM json_each(?) these CROSS JOIN article a ON a.id = these.value
     WHERE true ON CONFLICT DO NOTHING`,
  ).run(JSON.stringify(ids));
}
