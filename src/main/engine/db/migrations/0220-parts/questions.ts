/** Pages of questions, and second readings. */
export const QUESTIONS = ``;
