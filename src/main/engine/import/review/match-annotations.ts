import { normaliseDoi } from '../../library/article-facts.ts';
import { prepared, type Database } from '../../db/database.ts';
import { decodedPath } from '../formats/common/decoded-path.ts';
import { findDoi } from '../../../../shared/domain/doi.ts';
import { webAddress } from '../read/web-address.ts';
import { readInPages, type Breathe } from './in-pages.ts';
import { parseAnnotation, stageFault } from './staging.ts';

/** An address as addresses are compared: whatever its protocol, `www.`, slash at the end, and place in the page. */
function bareAddress(text: string | null | undefined): string | null {
  const address = webAddress(text);
  if (address === null) return null;
  return address
    .replace(/#.*$/, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** How Collate's own links name an article. */
const OWN_LINK = /^collate-open:\/\/article\/([^/?#]+)$/i;

/** The citekey of an article that a link of Collate leads to; null for any other address. */
function citekeyOf(address: string | null): string | null {
  const written = OWN_LINK.exec(address ?? '')?.[1];
  return written === undefined ? null : decodedPath(written).toLowerCase();
}

/** What an article and an address may have in common. */
function keysOf(url: string | null | undefined, doi: string | null): string[] {
  const citekey = citekeyOf(url ?? null);
  if (citekey !== null) return [`citekey ${citekey}`];
  const bare = bareAddress(url);
  const named = doi ?? normaliseDoi(findDoi(url ?? '') ?? undefined);
  return [...(bare === null ? [] : [`url ${bare}`]), ...(named === null ? [] : [`doi ${named}`])];
}

interface Target {
  readonly seq: number;
  readonly id: string;
  readonly doi: string | null;
  readonly url: string | null;
  readonly citekey: string;
}

/**
 * Finds the article that each annotation of an import is about, by its address or DOI: one that comes
 * with it, or one of the library. Those without one are faults, each with what to do.
 */
export async function matchAnnotations(
  db: Database,
  staging: Database,
  breathe: Breathe,
): Promise<void> {
  const waiting = prepared<[], { id: number; source_id: number; annotation: string }>(
    staging,
    'SELECT id, source_id, annotation FROM staged_annotation',
  ).all();
  if (waiting.length === 0) return;
  const byKey = new Map<string, { article: string } | { entry: number }>();
  const note = (
    { url, doi, citekey }: Pick<Target, 'citekey' | 'doi' | 'url'>,
    target: { article: string } | { entry: number },
  ): void => {
    for (const key of [...keysOf(url, doi), `citekey ${citekey.toLowerCase()}`])
      if (!byKey.has(key)) byKey.set(key, target);
  };
  const readAll = async (
    from: Database,
    sql: string,
    take: (row: Target) => void,
  ): Promise<void> => {
    const page = prepared<[number, number], Target>(from, sql);
    await readInPages((after, limit) => {
      const rows = page.all(after, limit);
      for (const row of rows) take(row);
      return rows.at(-1)?.seq ?? null;
    }, breathe);
  };
  await readAll(
    db,
    `SELECT seq, id, doi, csl ->> '$.URL' AS url, citekey FROM article
     WHERE seq > ? AND deleted_at IS NULL ORDER BY seq LIMIT ?`,
    (row) => {
      note(row, { article: row.id });
    },
  );
  await readAll(
    staging,
    `SELECT id AS seq, id, entry ->> '$.csl.DOI' AS doi, entry ->> '$.csl.URL' AS url,
       coalesce(entry ->> '$.citekey', '') AS citekey
     FROM staged_entry WHERE id > ? ORDER BY id LIMIT ?`,
    ({ seq, doi, url, citekey }) => {
      note({ url, doi: normaliseDoi(doi ?? undefined), citekey }, { entry: seq });
    },
  );
  const found = prepared(
    staging,
    'UPDATE staged_annotation SET article_id = ?, match_entry = ? WHERE id = ?',
  );
  const drop = prepared(staging, 'DELETE FROM staged_annotation WHERE id = ?');
  for (const { id, source_id, annotation: json } of waiting) {
    const { target, title, quotes } = parseAnnotation(json);
    const match = keysOf(target, null)
      .map((key) => byKey.get(key))
      .find((each) => each !== undefined);
    if (match) {
      found.run(
        'article' in match ? match.article : null,
        'entry' in match ? match.entry : null,
        id,
      );
      continue;
    }
    drop.run(id);
    const words = quotes[0]?.exact.slice(0, 60) ?? title ?? '';
    const about = target ?? title ?? 'no address';
    const message = `The annotation “${words}” is about ${about}, which no article here has as its address or DOI. Import the article, then the annotations again.`;
    stageFault(staging, source_id, { line: null, message, isWhole: false });
  }
}
