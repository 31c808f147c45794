import { unitName } from './fields.ts';
import type { Field, Part, Query, Value } from './tree.ts';

const star = (prefix: boolean): string => (prefix ? '*' : '');

function printValue(value: Value): string {
  if (value.of === 'range') return `${value.from}..${value.to}`;
  const { text, form, prefix } = value;
  if (form === 'phrase') return `"${text}"${star(prefix)}`;
  return form === 'words' ? `(${text}${star(prefix)})` : `${text}${star(prefix)}`;
}

/** A field as it is written; an open one closes itself, so that what follows is not taken for its value. */
function printField({ field, unit, operator, values }: Field): string {
  const name = unit === null ? field : `${field}.${unitName(unit)}`;
  const written = values.map(printValue).join(',');
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
