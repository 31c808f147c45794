/** "n/a" of Wiley and Atypon for what is not printed yet; "[No author name available]" of Scopus. */
const NOTHING = /^(?:n\/a|\[no [\p{L} ]{1,40} available\]|\[?no authors? listed\]?\.?)$/iu;

/** Whether a value only says that there is none. */
export function saysNothing(value: string): boolean {
  return value.length <= 60 && NOTHING.test(value.trim());
}
