/** The pages from a first and a last one, of which either may hold the whole range: "1", "9" and "1-9", "9" are 1-9. */
export function pageRange(first: string, last: string): string {
  if (first === '' || last === '' || first === last) return first || last;
  if (/[-–—,]/.test(first)) return first;
  return /^[^-–—]+[-–—]/.test(last) && last.startsWith(first) ? last : `${first}-${last}`;
}

/** A range with its last page in full: "6913-7" is 6913-6917. Lists of pages and other forms stay as they are. */
export function fullRange(pages: string): string {
  const [, first = '', last = ''] = /^(\d+)[-–](\d+)$/.exec(pages) ?? [];
  if (first === '' || last.length >= first.length) return pages;
  return `${first}-${first.slice(0, first.length - last.length)}${last}`;
}
