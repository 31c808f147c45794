import {
  answerWords,
  choicesOf,
  readAnswerNumber,
  type Attribute,
} from '../../../../../shared/domain/attribute.ts';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import { suggestedWords, type AnalysedArticle, type Mark } from './analysed-table.ts';
import type { BoxMark } from './boxes.tsx';

/** A number that an article answers, at its place on a scale. */
export interface NumberPoint extends Mark {
  readonly number: number;
  readonly label: string;
  readonly suggested: boolean;
}

/** All that articles answer to an attribute in numbers. */
export interface NumberLine {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly points: readonly NumberPoint[];
  /** The scale: of all attributes of its unit, so that they can be held against one another. */
  readonly from: number;
  readonly to: number;
}

/** What articles answer to an attribute whose answers are chosen. */
export interface ChoiceGroup {
  readonly id: string;
  readonly name: string;
  /** How many articles answer it. */
  readonly answered: number;
  /** The answers that some give, in the order in which they are chosen from. */
  readonly answers: readonly { readonly answer: string; readonly marks: readonly BoxMark[] }[];
}

function answersOf(claim: Claim, { id }: Attribute): readonly string[] {
  const { value } = claim;
  return value.kind === 'attribute' && value.attributeId === id ? value.answers : [];
}

/** The numbers that articles answer, a line for each attribute that asks for one, in the order of the rows. */
export function numberLines(
  attributes: readonly Attribute[],
  articles: readonly AnalysedArticle[],
): NumberLine[] {
  const lines = attributes
    .filter(({ type }) => type === 'number')
    .map((attribute) => {
      const { id, name, unit } = attribute;
      const points = articles.flatMap(({ column, claims }) =>
        claims.flatMap((claim): NumberPoint[] => {
          const [answer] = answersOf(claim, attribute);
          const number = answer === undefined ? null : readAnswerNumber(answer);
          if (answer === undefined || number === null) return [];
          const label = answerWords({ answers: [answer], unit });
          return [
            {
              key: `number:${claim.id}`,
              claim,
              number,
              label: answer,
              suggested: claim.status === 'suggested',
              words: `${name}: ${label}, ${column.label}${suggestedWords(claim)}`,
            },
          ];
        }),
      );
      return { id, name, unit, points: points.toSorted((a, b) => a.number - b.number) };
    })
    .filter(({ points }) => points.length > 0);
  return lines.map((line) => {
    const others = lines.filter(
      ({ id, unit }) => id === line.id || (unit !== null && unit === line.unit),
    );
    const numbers = others.flatMap(({ points }) => points.map(({ number }) => number));
    return { ...line, from: Math.min(...numbers), to: Math.max(...numbers) };
  });
}

/** The answers that articles choose, for each attribute that is chosen from, in the order of the rows. */
export function choiceGroups(
  attributes: readonly Attribute[],
  articles: readonly AnalysedArticle[],
): ChoiceGroup[] {
  return attributes.flatMap((attribute): ChoiceGroup[] => {
    const { id, name } = attribute;
    const choices = choicesOf(attribute);
    if (choices.length === 0) return [];
    const marks = new Map<string, BoxMark[]>(choices.map((choice) => [choice, []]));
    const answering = new Set<string>();
    for (const { column, claims } of articles) {
      for (const claim of claims) {
        for (const answer of answersOf(claim, attribute)) {
          answering.add(column.articleId);
          const mark = {
            key: `answer:${answer}:${claim.id}`,
            claim,
            label: column.label,
            suggested: claim.status === 'suggested',
            words: `${name}: ${answer}, ${column.label}${suggestedWords(claim)}`,
          };
          // An answer that is allowed no more comes behind the others.
          marks.set(answer, [...(marks.get(answer) ?? []), mark]);
        }
      }
    }
    const answers = [...marks]
      .map(([answer, given]) => ({ answer, marks: given }))
      .filter(({ marks: given }) => given.length > 0);
    return answers.length === 0 ? [] : [{ id, name, answered: answering.size, answers }];
  });
}
