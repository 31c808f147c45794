import type { Field, Part, Query } from './tree.ts';

function ofPart(part: Part): Field[] {
  switch (part.of) {
    case 'word':
    case 'phrase':
      return [];
    case 'field':
      return [part];
    case 'not':
      return ofPart(part.part);
    case 'group':
    case 'either':
      return part.parts.flatMap(ofPart);
  }
}

/** All fields of a query, wherever they stand in it. */
export function fieldsOf({ parts }: Query): Field[] {
  return parts.flatMap(ofPart);
}
