import { hasThousands, unitName, type FieldName } from './fields.ts';
import { looksLikeThousands } from './thousands.ts';
import type { Field, Part, Query, Value } from './tree.ts';

const star = (prefix: boolean): string => (prefix ? '*' : '');

function printValue(value: Value): string {
  if (value.of === 'range') return `${value.from}..${value.to}`;
  const { text, form, prefix } = value;
  if (form === 'phrase') return `"${text}"${star(prefix)}`;
  return form === 'words' ? `(${text}${star(prefix)})` : `${text}${star(prefix)}`;
}

/** Whether a value can stand between brackets beside others. */
const fitsBrackets = (value: Value): boolean =>
  value.of === 'range' || (value.form !== 'phrase' && !/^(?:\*+|OR)$/.test(value.text));

/** A value between brackets, which stand around all of them. */
const printInside = (value: Value): string =>
  value.of === 'text' && value.form === 'words'
    ? `${value.text}${star(value.prefix)}`
    : printValue(value);

/** Values with OR between them: commas would make one number of two. */
function printApart(values: readonly Value[]): string {
  const written: string[] = [];
  let together: string[] = [];
  const close = (): void => {
    if (together.length > 0) written.push(`(${together.join(' OR ')})`);
    together = [];
  };
  for (const value of values) {
    if (fitsBrackets(value)) together.push(printInside(value));
    else {
      close();
      written.push(printValue(value));
    }
  }
  close();
  return written.join(',');
}

function printValues(field: FieldName, values: readonly Value[]): string {
  const written = values.map(printValue).join(',');
  const isApart = values.length > 1 && hasThousands(field) && looksLikeThousands(written);
  return isApart ? printApart(values) : written;
}

/** A field as it is written; an open one closes itself, so that what follows is not taken for its value. */
function printField({ field, unit, operator, values }: Field): string {
  const name = unit === null ? field : `${field}.${unitName(unit)}`;
  const written = printValues(field, values);
  return `${name}${operator}${written === '' ? '""' : written}`;
}

/** A part of a query as it is written. */
function printPart(part: Part): string {
  switch (part.of) {
    case 'word':
      return `${part.text}${star(part.prefix)}`;
    case 'phrase':
      return `"${part.text}"${star(part.prefix)}`;
    case 'field':
      return printField(part);
    case 'not':
      return `-${printPart(part.part)}`;
    case 'group':
      return `(${part.parts.map(printPart).join(' ')})`;
    case 'either':
      return part.parts.map(printPart).join(' OR ');
  }
}

/** A query as it is written; it is read as the same again. */
export function printQuery(query: Pick<Query, 'parts'>): string {
  return query.parts.map(printPart).join(' ');
}
