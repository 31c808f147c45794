/** Where a part of a query stands in what was typed, as a whole; -1 where it does not. */
function placeOf(text: string, clause: string): number {
  for (let at = text.indexOf(clause); at !== -1; at = text.indexOf(clause, at + 1)) {
    const before = at === 0 || text[at - 1] === ' ';
    const behind = text[at + clause.length] ?? ' ';
    if (before && behind === ' ') return at;
  }
  return -1;
}

/** Whether a search is narrowed by a part already. */
export const hasClause = (text: string, clause: string): boolean => placeOf(text, clause) !== -1;

/** What was typed with a part behind it, or without it where it has it. */
export function toggleClause(text: string, clause: string): string {
  const at = placeOf(text, clause);
  if (at === -1) return `${text.trimEnd()} ${clause} `.trimStart();
  const rest = `${text.slice(0, at).trimEnd()} ${text.slice(at + clause.length).trimStart()}`;
  return rest.trim() === '' ? '' : `${rest.trim()} `;
}
