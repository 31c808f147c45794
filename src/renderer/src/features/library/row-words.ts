import type { ArticleRow } from '../../../../shared/domain/article.ts';
import type { ClaimKind } from '../../../../shared/domain/claim.ts';

export interface CellWords {
  readonly text: string;
  /** How many values there was no room for. */
  readonly more: number;
  /** A silence rather than a value. */
  readonly muted: boolean;
}

/** How many values a row has room for; the rest is a number. */
const SAMPLES_SHOWN = 2;
const SPECIES_SHOWN = 1;

/**
 * The cells of a row. Four silences differ: stated nowhere (somebody read for it), not in English
 * (the rules cannot read it), not looked at (neither a reader nor the rules), and a dash for zero
 * claims of this kind.
 */
export function describeCells(row: ArticleRow): {
  readonly species: CellWords;
  readonly sample: CellWords;
} {
  return {
    species: cellOf(row, 'species', row.species.map(capitalise), {
      shown: SPECIES_SHOWN,
      untouched: '–',
      nothing: 'none',
    }),
    sample: cellOf(row, 'sample_size', row.sampleSizes, {
      shown: SAMPLES_SHOWN,
      untouched: untouchedWords(row),
      nothing: 'none stated',
    }),
  };
}

function untouchedWords({ readAs }: ArticleRow): string {
  if (readAs === null) return 'not looked at';
  return readAs === 'en' ? '–' : 'not in English';
}

interface Column {
  /** How many values it has room for. */
  readonly shown: number;
  /** What it says of an article without claims. */
  readonly untouched: string;
  /** What it says where nothing is stated, as short as its room. */
  readonly nothing: string;
}

function cellOf(
  row: ArticleRow,
  kind: ClaimKind,
  values: readonly string[],
  { shown, untouched, nothing }: Column,
): CellWords {
  if (values.length > 0) {
    const text = values.slice(0, shown).join(', ');
    return { text, more: Math.max(0, values.length - shown), muted: false };
  }
  const silence = row.absences.includes(kind)
    ? nothing
    : row.accepted + row.suggested === 0
      ? untouched
      : '–';
  return { text: silence, more: 0, muted: true };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
