import type { Output } from '../../../../shared/contract/contract.ts';
import type { TemplateId, TemplateParts } from '../../../../shared/domain/citation-note.ts';
import { AppError } from '../../../../shared/errors.ts';
import { prepared, type Database } from '../../db/database.ts';
import { makeId } from '../../db/uuid.ts';
import { listTemplates, requireTemplate } from './templates.ts';

/** So many templates a library may hold. */
const MOST_TEMPLATES = 500;

/** Throws `conflict` with the first fault of a template that cannot be used. */
export function requireSound({ faults }: Output<'templates.check'>): void {
  const [fault] = faults;
  if (!fault) return;
  const where = fault.part === 'article' ? 'heading' : 'statement';
  throw new AppError(
    'conflict',
    `The template was not saved. Its ${where} has a fault, line ${String(fault.line)}: ${fault.message}`,
  );
}

function requireFreeName(db: Database, name: string, id: string | null): void {
  const folded = name.toLocaleLowerCase('en');
  const others = listTemplates(db).filter((template) => template.id !== id);
  if (others.some((template) => template.name.toLocaleLowerCase('en') === folded)) {
    throw new AppError(
      'conflict',
      `There is a template “${name}” already. Give this one another name.`,
    );
  }
  if (id === null && others.length >= MOST_TEMPLATES) {
    throw new AppError('conflict', 'The library holds too many templates. Delete some first.');
  }
}

function requireOwn(db: Database, id: string): void {
  if (requireTemplate(db, id).isBuiltIn) {
    throw new AppError(
      'conflict',
      'Collate’s own templates stay as they are. Save a changed one under a name of its own.',
    );
  }
}

/** Saves a new template. Throws `conflict` for a name that is taken. */
export function insertTemplate(
  db: Database,
  name: string,
  { article, statement }: TemplateParts,
  now: number,
): TemplateId {
  requireFreeName(db, name, null);
  const id = makeId(now);
  prepared(
    db,
    `INSERT INTO note_template (id, name, article, statement, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(id, name, article, statement, now, now);
  return id;
}

/** Changes a reader’s template. Throws `not_found`, and `conflict` for a name that is taken or one of Collate’s. */
export function updateTemplate(
  db: Database,
  {
    id,
    name,
    parts,
  }: { readonly id: string; readonly name: string; readonly parts: TemplateParts },
  now: number,
): void {
  requireOwn(db, id);
  requireFreeName(db, name, id);
  prepared(
    db,
    `UPDATE note_template SET name = ?, article = ?, statement = ?, updated_at = ?
     WHERE id = ? AND (name, article, statement) IS NOT (?, ?, ?)`,
  ).run(name, parts.article, parts.statement, now, id, name, parts.article, parts.statement);
}

/** Takes a reader’s template away. Throws `not_found`, and `conflict` for one of Collate’s. */
export function removeTemplate(db: Database, id: string): void {
  requireOwn(db, id);
  prepared(db, 'DELETE FROM note_template WHERE id = ?').run(id);
}
