import { prepared, type Database } from '../db/database.ts';

/** The letters of the nth annotation, counting from 1: a, b, … z, aa, ab. */
export function letterCode(ordinal: number): string {
  let rest = ordinal;
  let code = '';
  while (rest > 0) {
    rest -= 1;
    code = String.fromCharCode(97 + (rest % 26)) + code;
    rest = Math.floor(rest / 26);
  }
  return code;
}

/** The inverse of `letterCode`. */
export function letterOrdinal(code: string): number {
  let ordinal = 0;
  for (const letter of code) ordinal = ordinal * 26 + letter.charCodeAt(0) - 96;
  return ordinal;
}

/** The next free letter in an article; letters in the trash stay taken. */
export function nextAnnotationCode(db: Database, articleId: string): string {
  const rows = prepared<[string], { code: string }>(
    db,
    'SELECT code FROM annotation WHERE article_id = ?',
  ).all(articleId);
  return letterCode(1 + Math.max(0, ...rows.map((row) => letterOrdinal(row.code))));
}
