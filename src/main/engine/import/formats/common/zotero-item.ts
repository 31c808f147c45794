import type { CslItem, CslName } from '../../../../../shared/domain/csl.ts';
import { personName } from './person-name.ts';
import { readDate } from './read-date.ts';
import { readExtra } from './zotero-extra.ts';
import {
  zoteroCreator,
  zoteroDates,
  zoteroTexts,
  zoteroType,
  type ZoteroFields,
} from './zotero-csl.ts';

/** A person or a body of a Zotero item. */
export interface ZoteroCreator {
  readonly creatorType: string;
  /** The whole name, where it is not stated in two parts ("fieldMode" 1); else null. */
  readonly name: string | null;
  readonly firstName: string;
  readonly lastName: string;
}

/** An item of Zotero in the terms of CSL. */
interface ZoteroReading {
  readonly csl: CslItem;
  readonly citekey: string | null;
  readonly otherKeys: readonly string[];
}

/** An item of Zotero as CSL, with what its field Extra states; null for what is no reference. */
export function zoteroItem(
  itemType: string,
  fields: ZoteroFields,
  creators: readonly ZoteroCreator[],
): ZoteroReading | null {
  const type = zoteroType(itemType);
  if (type === null) return null;
  const extra = readExtra(fields.get('extra') ?? '');
  const stated: Record<string, unknown> = Object.fromEntries(zoteroTexts(fields));
  for (const [variable, written] of zoteroDates(fields)) {
    const date = readDate(written);
    if (date !== null) stated[variable] = date;
  }
  for (const creator of creators) {
    const variable = zoteroCreator(creator.creatorType, itemType);
    const name = creatorName(creator);
    if (variable === null || name === null) continue;
    const before = stated[variable];
    if (Array.isArray(before)) before.push(name);
    else stated[variable] = [name];
  }
  const citekey = fields.get('citationKey')?.trim() || extra.citekey;
  return {
    csl: {
      ...extra.csl,
      ...stated,
      type: extra.csl.type ?? type,
      ...(extra.note !== '' && { note: extra.note }),
    },
    citekey,
    otherKeys: extra.otherKeys.filter((key) => key !== citekey),
  };
}

function creatorName({ name, firstName, lastName }: ZoteroCreator): CslName | null {
  if (name === null) return personName(lastName, firstName);
  const literal = name.trim();
  return literal === '' ? null : { literal };
}
