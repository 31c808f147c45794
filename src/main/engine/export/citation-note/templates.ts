import type { NoteTemplate } from '../../../../shared/domain/note-template.ts';
import { AppError } from '../../../../shared/errors.ts';
import { prepared, type ReadableDatabase } from '../../db/database.ts';
import { BUILT_IN_TEMPLATES } from './built-in-templates.ts';

interface TemplateRow {
  readonly id: string;
  readonly name: string;
  readonly article: string;
  readonly statement: string;
  readonly updated_at: number;
}

const COLUMNS = 'id, name, article, statement, updated_at';

const toTemplate = ({ updated_at, ...row }: TemplateRow): NoteTemplate => ({
  ...row,
  isBuiltIn: false,
  updatedAt: updated_at,
});

/** Collate’s own templates, then the reader’s by name. */
export function listTemplates(db: ReadableDatabase): NoteTemplate[] {
  const rows = prepared<[], TemplateRow>(
    db,
    `SELECT ${COLUMNS} FROM note_template ORDER BY name, id`,
  ).all();
  return [...BUILT_IN_TEMPLATES, ...rows.map(toTemplate)];
}

/** One of them. Throws `not_found`. */
export function requireTemplate(db: ReadableDatabase, id: string): NoteTemplate {
  const builtIn = BUILT_IN_TEMPLATES.find((template) => template.id === id);
  if (builtIn) return builtIn;
  const row = prepared<[string], TemplateRow>(
    db,
    `SELECT ${COLUMNS} FROM note_template WHERE id = ?`,
  ).get(id);
  if (!row) {
    throw new AppError('not_found', 'That template is no longer in the library. Choose another.');
  }
  return toTemplate(row);
}
