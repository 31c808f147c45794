import { z } from 'zod';
import { boundedList, boundedText } from './bounded.ts';
import { AttributeId, Millis } from './ids.ts';

/** What an attribute is answered with. */
export const AttributeType = z.enum(['text', 'number', 'yes_no', 'one_of', 'several_of']);
export type AttributeType = z.infer<typeof AttributeType>;

/** The most values that an attribute allows, and so the most answers of one claim. */
const MOST_OPTIONS = 100;

export const attributeName = boundedText('The name of an attribute', 100).trim();
const unitText = boundedText('A unit', 60).trim();
const optionText = boundedText('An allowed value', 200).trim();
const answerText = boundedText('An answer', 500).trim();

/** What a claim about an attribute says: one answer, or several where the attribute allows several. */
export const Answers = boundedList('answers', answerText.min(1), MOST_OPTIONS).min(1);

/** What a reader gives to make or change an attribute. */
export const AttributeDraft = z.object({
  name: attributeName.min(1),
  type: AttributeType,
  /** Of a number, as it is written behind it; null for none, and for all other types. */
  unit: unitText.transform((text) => (text === '' ? null : text)).nullable(),
  /** What can be chosen, in this order; empty for types that are not chosen from. */
  options: boundedList('allowed values', optionText.min(1), MOST_OPTIONS),
  /** What to record, shown where it is filled in. */
  instruction: boundedText('An instruction', 2000).trim(),
});
export type AttributeDraft = z.infer<typeof AttributeDraft>;

/** What a reader wants to know of articles, beyond the kinds of claim that every library has. */
export const Attribute = z.object({
  ...AttributeDraft.shape,
  id: AttributeId,
  /** How many claims answer it; rejected ones and those in the trash are left out. */
  claims: z.int(),
  createdAt: Millis,
  updatedAt: Millis,
});
export type Attribute = z.infer<typeof Attribute>;

export const ATTRIBUTE_TYPE_WORDS: Readonly<Record<AttributeType, string>> = {
  text: 'text',
  number: 'number',
  yes_no: 'yes or no',
  one_of: 'one of some values',
  several_of: 'several of some values',
};

/** Whether answers are chosen from allowed values. */
export function isChosen(type: AttributeType): boolean {
  return type === 'one_of' || type === 'several_of';
}

/** What can be chosen as an answer; empty where it is written. */
export function choicesOf({
  type,
  options,
}: Pick<AttributeDraft, 'type' | 'options'>): readonly string[] {
  return type === 'yes_no' ? ['yes', 'no'] : isChosen(type) ? options : [];
}

const NUMBER = /^[-+−]?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.\d{1,20})?$/;

/** The number that an answer stands for, as in `1,204` and `−3.5`; null where it is none. */
export function readAnswerNumber(text: string): number | null {
  const written = text.trim();
  if (!NUMBER.test(written)) return null;
  return Number(written.replaceAll(',', '').replace('−', '-'));
}

/** A number as it is read back: with no exponent, however small it is. */
export const writeAnswerNumber = (number: number): string =>
  number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What is wrong with a draft of an attribute, for its reader; null where nothing is. */
export function attributeProblem({ name, type, options }: AttributeDraft): string | null {
  if (!isChosen(type)) return null;
  if (options.length < 2) {
    return `“${name}” needs at least two allowed values to choose from.`;
  }
  const twice = options.find((option, at) =>
    options.slice(0, at).some((earlier) => isSame(earlier, option)),
  );
  return twice === undefined ? null : `“${twice}” stands twice among the allowed values.`;
}

/** What is kept of a draft: a unit of numbers alone, and allowed values of what is chosen. */
export function tidyAttribute(draft: AttributeDraft): AttributeDraft {
  return {
    ...draft,
    unit: draft.type === 'number' ? draft.unit : null,
    options: isChosen(draft.type) ? draft.options : [],
  };
}

/** What answers are checked against. */
type Asked = Pick<AttributeDraft, 'name' | 'type' | 'options'>;

/** Why these cannot be the answers to an attribute, for the reader; null where they can. */
export function answersProblem(attribute: Asked, answers: readonly string[]): string | null {
  const { name, type } = attribute;
  if (answers.length === 0) return `“${name}” has no answer yet.`;
  if (answers.length > 1 && type !== 'several_of') return `“${name}” takes one answer.`;
  if (type === 'number' && readAnswerNumber(answers[0]!) === null) {
    return `“${name}” takes a number, as in 12 or 1,204.5, and “${answers[0]!}” is none.`;
  }
  if (type === 'text' || type === 'number') return null;
  const choices = choicesOf(attribute);
  const unknown = answers.find((answer) => !choices.includes(answer));
  return unknown === undefined
    ? null
    : `“${unknown}” is not among the allowed values of “${name}”: ${choices.join(', ')}.`;
}

/** Answers as a reader reads them: `12 months`, `blood, urine`. */
export function answerWords({
  answers,
  unit,
}: {
  readonly answers: readonly string[];
  readonly unit: string | null;
}): string {
  const words = answers.join(', ');
  if (unit === null) return words;
  return `${words}${unit.startsWith('%') ? '' : ' '}${unit}`;
}
