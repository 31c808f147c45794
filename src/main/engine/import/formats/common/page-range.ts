/** The pages from a first and a last one, of which either may hold the whole range: "1", "9" and "1-9", "9" are 1-9. */
export function pageRange(first: string, last: string): string {
  if (first === '' || last === '' || first === last) return first || last;
  if (/[-–—,]/.test(first)) return first;
  return /^[^-–—]+[-–—]/.test(last) && last.startsWith(first) ? last : `${first}-${last}`;
}

/** Pages with the second number of each range in full: "205-7" is "205-207", "e12-4" is "e12-e14". */
export function fullPages(written: string): string {
  return written.replace(
    /(?<![\w.])([A-Za-z]{0,3})(\d+)(\s*[-–]\s*)\1?(\d+)(?![\w.])/g,
    (all, letters: string, first: string, dash: string, last: string) => {
      if (last.length >= first.length) return all;
      const full = first.slice(0, first.length - last.length) + last;
      return `${letters}${first}${dash}${letters}${full}`;
    },
  );
}
