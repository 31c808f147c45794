import { z } from 'zod';
import { boundedText } from './bounded.ts';
import { TemplateId, TemplateParts } from './citation-note.ts';
import { Millis } from './ids.ts';

export const TemplateName = boundedText('The name of a template', 100).trim().min(1);

/** A template of citation notes: one of Collate’s own, which stay as they are, or a reader’s. */
export const NoteTemplate = TemplateParts.extend({
  id: TemplateId,
  name: z.string(),
  isBuiltIn: z.boolean(),
  /** Null of Collate’s own. */
  updatedAt: Millis.nullable(),
});
export type NoteTemplate = z.infer<typeof NoteTemplate>;
