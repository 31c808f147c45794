import { useMemo, useState } from 'react';
import type { ExportedText, ExportTarget } from '../../../../shared/contract/calls/export.ts';
import type { Output } from '../../../../shared/contract/contract.ts';
import {
  CITEKEYS,
  type AgainPlan,
  type ConflictDecision,
  type NoteOptions,
  type TemplateFault,
  type TemplateParts,
} from '../../../../shared/domain/citation-note.ts';
import type { FileToken } from '../../../../shared/domain/ids.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/domain/settings.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { useCall } from '../../lib/api.ts';
import { changeChoices, useExportChoices, type ExportChoices } from './export-choices.ts';
import { isNote } from './export-formats.ts';
import { useExportPlace, type ExportPlace } from './use-export-place.ts';

/** A note as it will look. */
export type NotePreview = Extract<Output<'export.previewNote'>, { of: 'note' }>;

type Take = ConflictDecision['take'];

/** An export before it is written: what was chosen, and what it comes to. */
export interface ExportInHand {
  readonly target: ExportTarget;
  readonly choices: ExportChoices;
  readonly change: (next: Partial<ExportChoices>) => void;
  readonly changeNote: (next: Partial<ExportChoices['note']>) => void;
  /** How the note is written; null for data. */
  readonly options: NoteOptions | null;
  /** The last preview, of a note or of data; null while there is none. */
  readonly note: NotePreview | null;
  readonly data: ExportedText | null;
  /** What is wrong with the template that is edited. */
  readonly faults: readonly TemplateFault[];
  /** Whether what is shown is that of the choices before these. */
  readonly isBehind: boolean;
  readonly error: AppError | null;
  readonly view: 'look' | 'changes';
  readonly setView: (view: 'look' | 'changes') => void;
  /** The statement in hand, by its place in the preview. */
  readonly statement: number | null;
  readonly select: (statement: number | null) => void;
  /** The ids of what is left out. */
  readonly leftOut: ReadonlySet<string>;
  readonly leaveOut: (ids: ReadonlySet<string>) => void;
  readonly putAllBack: () => void;
  readonly place: ExportPlace | null;
  readonly choosePlace: (suggestedName: string) => Promise<ExportPlace | null>;
  /** What exporting again does; null where nothing is there to be kept. */
  readonly plan: AgainPlan | null;
  readonly planError: AppError | null;
  /** Asks anew what stands in the file. */
  readonly lookAgain: () => void;
  readonly decisions: ReadonlyMap<string, Take>;
  readonly decide: (region: string, take: Take) => void;
}

/** Stands in a call that is not made. */
const NO_TOKEN = '' as FileToken;

const NOTHING_LEFT_OUT: ReadonlySet<string> = new Set();
const NOTHING_DECIDED: ReadonlyMap<string, Take> = new Map();

/** What the library says of citations: its usual style and language, and the styles at hand. */
interface LibraryStyles {
  readonly usual: Pick<Settings, 'citationStyle' | 'citationLocale'>;
  /** Undefined until they are known. */
  readonly ids: ReadonlySet<string> | undefined;
}

/** The style that was chosen, or the usual one where this format or this library does not have it. */
function styleOf({ format, note }: ExportChoices, { usual, ids }: LibraryStyles): string {
  if (note.style === CITEKEYS) return format === 'markdown' ? CITEKEYS : usual.citationStyle;
  return ids === undefined || ids.has(note.style) ? note.style : usual.citationStyle;
}

/** The options of a note as its format allows them; null for a format of data. */
function optionsOf(
  choices: ExportChoices,
  target: ExportTarget,
  leaveOut: ReadonlySet<string>,
  styles: LibraryStyles,
): NoteOptions | null {
  const { format, note } = choices;
  if (!isNote(format)) return null;
  return {
    ...note,
    format,
    style: styleOf(choices, styles),
    locale: note.locale ?? styles.usual.citationLocale,
    order: target.of === 'claims' ? 'chosen' : note.order,
    leaveOut: [...leaveOut].toSorted(),
  };
}

function useLibraryStyles(): LibraryStyles {
  const usual = useCall('settings.get', {}).data ?? DEFAULT_SETTINGS;
  const { data } = useCall('citations.styles', {});
  const ids = useMemo(() => data && new Set(data.styles.map(({ id }) => id)), [data]);
  return { usual, ids };
}

/**
 * What is chosen for an export, kept for its kind of target, and what it comes to.
 * @param edited the template as it is being edited; null while it is not
 */
export function useExport(target: ExportTarget, edited: TemplateParts | null): ExportInHand {
  const choices = useExportChoices(target.of);
  const [leftOut, setLeftOut] = useState(NOTHING_LEFT_OUT);
  const [view, setView] = useState<'look' | 'changes'>('look');
  const [statement, select] = useState<number | null>(null);
  const [decisions, setDecisions] = useState(NOTHING_DECIDED);
  const options = optionsOf(choices, target, leftOut, useLibraryStyles());
  const { place, choose } = useExportPlace(target, choices.format);

  const preview = useCall(
    'export.previewNote',
    { target, options: options!, parts: edited },
    { enabled: options !== null, keepPrevious: true, showsError: true },
  );
  const text = useCall(
    'export.text',
    { target, format: isNote(choices.format) ? 'bibtex' : choices.format },
    { enabled: options === null, keepPrevious: true, showsError: true },
  );
  const again = useCall(
    'export.planAgain',
    { target, options: options!, token: place?.token ?? NO_TOKEN },
    { enabled: options !== null && place !== null, showsError: true, asksAgain: true },
  );
  const answer = options === null ? undefined : preview.data;
  // A template with a fault has no preview: the last one that had none goes on.
  const [lastNote, setLastNote] = useState<NotePreview | null>(null);
  if (answer?.of === 'note' && answer !== lastNote) setLastNote(answer);
  const asked = options === null ? text : preview;
  return {
    target,
    choices,
    change: (next) => {
      changeChoices(target.of, (before) => ({ ...before, ...next }));
    },
    changeNote: (next) => {
      changeChoices(target.of, (before) => ({ ...before, note: { ...before.note, ...next } }));
    },
    options,
    note: options === null ? null : answer?.of === 'note' ? answer : lastNote,
    data: options === null ? (text.data ?? null) : null,
    faults: answer?.of === 'faults' ? answer.faults : [],
    isBehind: asked.isPlaceholderData || asked.isPending,
    error: asked.error,
    view: options === null ? 'look' : view,
    setView,
    statement,
    select,
    leftOut,
    leaveOut: (ids) => {
      setLeftOut(ids);
      select(null);
    },
    putAllBack: () => {
      setLeftOut(NOTHING_LEFT_OUT);
    },
    place,
    choosePlace: async (suggestedName) => {
      const chosen = await choose(suggestedName);
      if (chosen) setDecisions(NOTHING_DECIDED);
      return chosen;
    },
    plan: options !== null && place !== null ? (again.data ?? null) : null,
    planError: options !== null && place !== null ? again.error : null,
    lookAgain: () => void again.refetch(),
    decisions,
    decide: (region, take) => {
      setDecisions((before) => new Map(before).set(region, take));
    },
  };
}
