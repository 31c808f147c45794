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
