import { shiftedText, type Shift } from '../../../../../shared/domain/shifted-text.ts';

/** A part of a formula, in brackets unless it is one word or number. */
export function grouped(text: string): string {
  return /^[\p{L}\d.√]*$/u.test(text) ? text : `(${text})`;
}

/** Figures of a formula raised or lowered; anything else behind ^ or _. */
export function shifted(shift: Shift, text: string): string {
  if (text === '') return '';
  const letters = shiftedText(shift, text);
  return letters === text ? `${shift === 'sup' ? '^' : '_'}${grouped(text)}` : letters;
}
