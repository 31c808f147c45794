import { readAnswerNumber } from '../attribute.ts';
import { foldText } from '../search-folding.ts';
import { SILENCES, type SilenceWord } from './fields.ts';
import { BLANK, QUOTE } from './signs.ts';

/** What a query asks of an attribute: `follow-up`, `follow-up >= 12`, `blinded = yes`, `blinded = none-stated`. */
export interface AttributeAsk {
  readonly name: string;
  readonly asks:
    | { readonly of: 'any' }
    | { readonly of: 'silence'; readonly silence: Exclude<SilenceWord, 'any'> }
    | {
        readonly of: 'number';
        readonly operator: Comparison;
        readonly number: number;
        /** As it is written; a choice may be called so. */
        readonly text: string;
      }
    | { readonly of: 'answer'; readonly text: string };
}

type Comparison = '=' | '<' | '<=' | '>' | '>=';

const SIGNS: readonly (readonly [string, Comparison])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['≤', '<='],
  ['≥', '>='],
  ['<', '<'],
  ['>', '>'],
  ['=', '='],
];

/** The first sign of comparison in a text; of two at one place the longer one. */
function firstSign(
  text: string,
): { readonly at: number; readonly length: number; readonly sign: Comparison } | null {
  for (let at = 0; at < text.length; at += 1) {
    const found = SIGNS.find(([written]) => text.startsWith(written, at));
    if (found) return { at, length: found[0].length, sign: found[1] };
  }
  return null;
}

const QUOTES = new RegExp(QUOTE, 'gu');
const BLANKS = new RegExp(`${BLANK.source}+`, 'gu');

/** A name or an answer as it can stand between quotation marks in a query: without any, and with single blanks. */
const askable = (text: string): string =>
  text.replaceAll(QUOTES, '').replaceAll(BLANKS, ' ').trim();

/** A name or an answer as it is compared with what a query asks. */
export const foldAsked = (text: string): string => foldText(askable(text));

/**
 * Writes what asks for an answer to an attribute, as part of a query.
 * @returns null where it would be read as something else, as an answer that is called “any” would be
 */
export function writeAttributeAsk(name: string, sign: Comparison, answer: string): string | null {
  const asked = `${askable(name)} ${sign} ${askable(answer)}`;
  const { name: nameRead, asks } = readAttributeAsk(asked);
  const isRead = asks.of === 'number' || asks.of === 'answer';
  return isRead && nameRead === askable(name) && asks.text === askable(answer)
    ? `attr:"${asked}"`
    : null;
}

/** Writes what asks for silences about an attribute, as part of a query. */
export const writeAttributeSilences = (
  name: string,
  silences: readonly Exclude<SilenceWord, 'any'>[],
): string => `attr:${silences.map((silence) => `"${askable(name)} = ${silence}"`).join(',')}`;

/** Reads what stands behind `attr:`; whatever is written is read in some way. */
export function readAttributeAsk(text: string): AttributeAsk {
  const sign = firstSign(text);
  if (sign === null) return { name: text.trim(), asks: { of: 'any' } };
  const name = text.slice(0, sign.at).trim();
  const value = text.slice(sign.at + sign.length).trim();
  const low = value.toLowerCase().replaceAll(/[_\s]/g, '-');
  if (value === '' || low === 'any') return { name, asks: { of: 'any' } };
  if (sign.sign === '=' && Object.hasOwn(SILENCES, low)) {
    return { name, asks: { of: 'silence', silence: low as Exclude<SilenceWord, 'any'> } };
  }
  const number = readAnswerNumber(value);
  if (number !== null) {
    return { name, asks: { of: 'number', operator: sign.sign, number, text: value } };
  }
  return { name, asks: { of: 'answer', text: value } };
}
