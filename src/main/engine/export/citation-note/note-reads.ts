import type { Output, ParsedInput } from '../../../../shared/contract/contract.ts';
import type { NoteContext } from './note-context.ts';
import { previewStyle, writeForClipboard } from '../styled-citations.ts';
import { planAgain } from './again.ts';
import { checkTemplate } from './check-template.ts';
import type { NoteRequest } from './open-note.ts';
import { copyNote, isLong, previewNote } from './preview.ts';

/** What `export.planAgain` asks, with the file behind its token, and when it is asked. */
export type PlanInput = Omit<ParsedInput<'export.planAgain'>, 'token'> & {
  readonly path: string;
  /** UTC milliseconds. */
  readonly now: number;
};

/**
 * What is answered in a thread of its own, as a template of the reader’s runs in it: it never keeps the engine
 * from answering.
 */
export const NOTE_READS = {
  'export.previewNote': (
    context: NoteContext,
    input: ParsedInput<'export.previewNote'>,
  ): Promise<Output<'export.previewNote'>> => previewNote(context, input),
  'export.copyNote': (
    context: NoteContext,
    input: ParsedInput<'export.copyNote'>,
  ): Promise<Output<'export.copyNote'>> => copyNote(context, { ...input, parts: null }),
  'export.planAgain': (
    context: NoteContext,
    { target, options, path, now }: PlanInput,
  ): Promise<Output<'export.planAgain'>> =>
    planAgain(context, { target, options, parts: null }, path, now),
  /** Whether a note is too long to be written beside what the window shows meanwhile. */
  'export.isLong': (
    context: NoteContext,
    { target, options }: Pick<NoteRequest, 'target' | 'options'>,
  ): boolean => isLong(context, { target, options }),
  'citations.preview': (
    context: NoteContext,
    input: ParsedInput<'citations.preview'>,
  ): Promise<Output<'citations.preview'>> => previewStyle(context, input),
  'citations.write': (
    context: NoteContext,
    input: ParsedInput<'citations.write'>,
  ): Promise<Output<'citations.write'>> => writeForClipboard(context, input),
  'templates.check': (
    _context: NoteContext,
    { parts }: ParsedInput<'templates.check'>,
  ): Output<'templates.check'> => ({ faults: checkTemplate(parts) }),
} as const;
export type NoteReadMethod = keyof typeof NOTE_READS;
