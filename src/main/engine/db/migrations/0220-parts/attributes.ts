/** Rows of evidence tables that a reader defines, and the claims in them. */
export const ATTRIBUTES = ``;
