import { create } from 'zustand';
import type { ExportTarget } from '../../../../shared/contract/calls/export.ts';
import { NoteOptions, USUAL_NOTE } from '../../../../shared/domain/citation-note.ts';
import { keep, readKept } from '../../lib/kept.ts';
import { FORMATS, type AnyFormat } from './export-formats.ts';

/** What a reader chose for one kind of target: an article, several, claims, a table. */
export interface ExportChoices {
  readonly format: AnyFormat;
  /** How notes are written; what is left out belongs to one export alone. */
  readonly note: Omit<NoteOptions, 'format' | 'contents' | 'leaveOut'>;
}

export type TargetKind = ExportTarget['of'];

interface KeptChoices {
  readonly byTarget: ReadonlyMap<string, ExportChoices>;
}

const NAME = 'collate.export';

const NoteChoices = NoteOptions.omit({ format: true, contents: true, leaveOut: true });

const FIRST_TIME: ExportChoices = { format: 'markdown', note: NoteChoices.parse(USUAL_NOTE) };

/** Two articles are held against each other for what they differ in. */
const FIRST_PAIR: ExportChoices = { ...FIRST_TIME, format: 'differences_markdown' };

const firstOf = (kind: TargetKind): ExportChoices => (kind === 'pair' ? FIRST_PAIR : FIRST_TIME);

/** What each kind of target was exported as last; it outlives the window. */
export const useKeptChoices = create<KeptChoices>()(() => ({
  byTarget: readChoices(readKept(NAME)),
}));

/** How a kind of target is exported now. */
export function useExportChoices(kind: TargetKind): ExportChoices {
  return useKeptChoices(({ byTarget }) => byTarget.get(kind)) ?? firstOf(kind);
}

/** Remembers how a kind of target is exported from now on. */
export function changeChoices(
  kind: TargetKind,
  change: (before: ExportChoices) => ExportChoices,
): void {
  const { byTarget } = useKeptChoices.getState();
  const next = new Map(byTarget).set(kind, change(byTarget.get(kind) ?? firstOf(kind)));
  useKeptChoices.setState({ byTarget: next });
  keep(NAME, [...next]);
}

/** What another start kept, as far as it has the shape of this version. */
function readChoices(kept: unknown): ReadonlyMap<string, ExportChoices> {
  const entries: unknown[] = Array.isArray(kept) ? kept : [];
  return new Map(
    entries.flatMap((entry): [string, ExportChoices][] => {
      const [kind, choices]: unknown[] = Array.isArray(entry) ? entry : [];
      if (typeof kind !== 'string' || typeof choices !== 'object' || choices === null) return [];
      const { format, note } = choices as Record<string, unknown>;
      const known = FORMATS.find(({ value }) => value === format);
      const options = NoteChoices.safeParse(note);
      return known && options.success ? [[kind, { format: known.value, note: options.data }]] : [];
    }),
  );
}
