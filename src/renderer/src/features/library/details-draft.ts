import { CSL_TYPES, type CslItem, type CslType } from '../../../../shared/domain/csl.ts';
import { formatDate, parseDateInput } from '../../../../shared/domain/csl-dates.ts';
import {
  fieldsForType,
  type FieldDescription,
  type FieldName,
} from '../../../../shared/domain/csl-fields.ts';
import { formatNames, parseNames } from '../../../../shared/domain/csl-names.ts';

/** The form as text: what the reader sees and types, field by field. */
export interface DetailsDraft {
  readonly type: CslType;
  readonly citekey: string;
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
}

/** The form of an item as it is kept. */
export function draftOf(csl: CslItem, citekey: string): DetailsDraft {
  const fields: Partial<Record<FieldName, string>> = {};
  for (const description of knownFields()) {
    const text = readField(csl, description);
    if (text !== '') fields[description.field] = text;
  }
  return { type: csl.type, citekey, fields };
}

/** Every field that some type shows, once. */
function knownFields(): readonly FieldDescription[] {
  const found = new Map<FieldName, FieldDescription>();
  for (const type of CSL_TYPES) {
    for (const description of fieldsForType(type)) found.set(description.field, description);
  }
  return [...found.values()];
}

function readField(csl: CslItem, { field, kind }: FieldDescription): string {
  const value: unknown = csl[field];
  if (value === undefined || value === null) return '';
  if (kind === 'names') return formatNames(csl[field] as Parameters<typeof formatNames>[0]);
  if (kind === 'date') return formatDate(csl[field] as Parameters<typeof formatDate>[0]);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * The item with what was changed in the form. Fields that the form does not show, and fields that
 * were left as they were, pass through untouched; a field that was emptied is taken out.
 */
export function applyDraft(csl: CslItem, before: DetailsDraft, draft: DetailsDraft): CslItem {
  const item: Record<string, unknown> = { ...csl, type: draft.type };
  for (const { field, kind } of fieldsForType(draft.type)) {
    const text = (draft.fields[field] ?? '').trim();
    if (text === (before.fields[field] ?? '').trim()) continue;
    if (text === '') delete item[field];
    else item[field] = parseField(text, kind);
  }
  return item as CslItem;
}

function parseField(text: string, kind: FieldDescription['kind']): unknown {
  if (kind === 'names') return parseNames(text);
  if (kind === 'date') return parseDateInput(text) ?? { literal: text };
  return text;
}

/** What was written for a date and no year could be read in; null when there is no such date. */
export function findYearless(before: DetailsDraft, draft: DetailsDraft): string | null {
  const written = fieldsForType(draft.type)
    .filter(({ field, kind }) => kind === 'date' && draft.fields[field] !== before.fields[field])
    .map(({ field }) => (draft.fields[field] ?? '').trim());
  return written.find((text) => text !== '' && parseDateInput(text) === null) ?? null;
}

/** How many things differ, for “3 changes”. */
export function countChanges(before: DetailsDraft, draft: DetailsDraft): number {
  const names = new Set([
    ...Object.keys(before.fields),
    ...Object.keys(draft.fields),
  ]) as Set<FieldName>;
  let changes = 0;
  for (const name of names) {
    if ((before.fields[name] ?? '').trim() !== (draft.fields[name] ?? '').trim()) changes += 1;
  }
  if (before.type !== draft.type) changes += 1;
  if (before.citekey.trim() !== draft.citekey.trim()) changes += 1;
  return changes;
}
