import { z } from 'zod';
import { boundedList } from '../../domain/bounded.ts';
import {
  AgainPlan,
  ConflictDecision,
  NoteBlock,
  NoteCounts,
  NoteOptions,
  NoteStatement,
  TemplateFault,
  TemplateId,
  TemplateParts,
} from '../../domain/citation-note.ts';
import { FileToken, JobId } from '../../domain/ids.ts';
import { NoteTemplate, TemplateName } from '../../domain/note-template.ts';
import { ExportTarget } from './export.ts';
import { done, nothing, type MethodShape } from './shapes.ts';

const note = z.object({ target: ExportTarget, options: NoteOptions });

/** The beginning of a note as it will look. */
const Preview = z.object({
  of: z.literal('note'),
  title: z.string(),
  /** Its paragraphs, however the format writes them down. */
  blocks: z.array(NoteBlock),
  /** The same as it stands in a file of Markdown or plain text; null for the other formats. */
  text: z.string().nullable(),
  /** The statements among the blocks, in their order. */
  statements: z.array(NoteStatement),
  /** Of all of the note, also where only its beginning is shown. */
  counts: NoteCounts,
  /** How many works it cites, among what is shown. */
  cited: z.int(),
  isWhole: z.boolean(),
  /** The file’s name with its ending. */
  suggestedName: z.string(),
  /** Sentences about what is left out or not proved. */
  warnings: z.array(z.string()),
});

/** Citation notes: written, copied, written again into files that were edited, and their templates. */
export const citationNoteCalls = {
  /**
   * A note as it will look: all of a short one, else its beginning. `parts` stand for those of the
   * template while it is edited; what is wrong with them is answered instead of a note.
   */
  'export.previewNote': {
    at: 'engine',
    kind: 'query',
    input: note.extend({ parts: TemplateParts.nullable().default(null) }),
    output: z.discriminatedUnion('of', [
      Preview,
      z.object({ of: z.literal('faults'), faults: z.array(TemplateFault) }),
    ]),
  },
  /** All of a note for the clipboard, rich and plain, without marks for exporting again. */
  'export.copyNote': {
    at: 'engine',
    kind: 'query',
    input: note,
    output: z.object({ html: z.string(), plain: z.string(), warnings: z.array(z.string()) }),
  },
  /**
   * Writes all of a note to a file that the reader chose, by a job. The file is there when it is whole;
   * a cancelled job leaves what was there before.
   */
  'export.saveNote': {
    at: 'engine',
    kind: 'command',
    input: note.extend({ token: FileToken }),
    output: z.object({ jobId: JobId }),
  },
  /**
   * What writing a note again into the file behind a token for saving would do; null where no file is
   * there, or none that Collate marked, and the note would take its place. Nothing is written. Throws
   * `unsupported_file` for a file that cannot be read, and `conflict` where a template has a fault.
   */
  'export.planAgain': {
    at: 'engine',
    kind: 'query',
    input: note.extend({ token: FileToken }),
    output: AgainPlan.nullable(),
  },
  /**
   * Writes a note again into its file, by a job: a copy of the file is made first, and the reader’s words
   * stay. Conflicts without a decision keep the reader’s words. The job fails when the file is no longer as
   * the plan saw it.
   */
  'export.saveAgain': {
    at: 'engine',
    kind: 'command',
    input: note.extend({
      token: FileToken,
      seen: AgainPlan.shape.seen,
      decisions: boundedList('decisions', ConflictDecision, 10_000),
    }),
    output: z.object({ jobId: JobId }),
  },
  /** Collate’s own templates, then the reader’s by name. */
  'templates.list': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.array(NoteTemplate),
  },
  /** What is wrong with a template, on a statement made up for it; nothing where it can be used. */
  'templates.check': {
    at: 'engine',
    kind: 'query',
    input: z.object({ parts: TemplateParts }),
    output: z.object({ faults: z.array(TemplateFault) }),
  },
  /** Throws `conflict` for a name that another has, and for parts with a fault. */
  'templates.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({ name: TemplateName, parts: TemplateParts }),
    output: z.object({ id: TemplateId }),
  },
  /** As `templates.create`; throws `conflict` for one of Collate’s own. */
  'templates.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: TemplateId, name: TemplateName, parts: TemplateParts }),
    output: done,
  },
  /** Takes a reader’s template away; undo brings it back. */
  'templates.remove': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: TemplateId }),
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
