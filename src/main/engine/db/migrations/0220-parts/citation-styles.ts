/** Citation styles and locales that a reader added to a library. */
export const CITATION_STYLES = ``;
