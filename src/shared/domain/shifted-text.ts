/** Whether words stand above the line or below it. */
export type Shift = 'sup' | 'sub';

/** The figures and signs that have a raised and a lowered form, and those forms, in one order. */
const FIGURES = '0123456789+-−–=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎';

/** The letters that have a raised form. */
const LETTERS = 'abcdefghijklmnoprstuvwxyz';
const RAISED_LETTERS = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';

/** Numbers, charges and what stands between them. */
const IS_FIGURES = /^(?=.*[\d+\-−–])[\d+\-−–=(),.·/\s]+$/;
/** Marks of notes: letters that stand alone. */
const IS_NOTE_MARKS = /^\s*[a-z](?:\s*[,;]\s*[a-z])*\s*$/;

/**
 * Raised or lowered figures as the letters Unicode has for them, so that 10<sup>6</sup> does not read
 * as 106 nor the mark of a note as part of a count or a word. Words, as in 4<sup>th</sup>, stay as
 * they are.
 */
export function shiftedText(shift: Shift, text: string): string {
  if (shift === 'sup' && IS_NOTE_MARKS.test(text)) {
    return text.replace(/[a-z]/g, (letter) => RAISED_LETTERS[LETTERS.indexOf(letter)] ?? letter);
  }
  if (!IS_FIGURES.test(text)) return text;
  const letters = shift === 'sup' ? RAISED : LOWERED;
  const isRange = /\d\s*[-–,]\s*\d/.test(text);
  return text.replace(
    isRange ? /\d/g : /[\d+\-−–=()]/g,
    (sign) => letters[FIGURES.indexOf(sign)] ?? sign,
  );
}

/** The name of an element as a shift; null if it shifts nothing. */
export function shiftOf(name: string): Shift | null {
  return name === 'sup' || name === 'sub' ? name : null;
}
