/** Searches that a reader saved, and those asked last. */
export const SAVED_SEARCHES = ``;
