import type { ArticleRow } from '../../../../shared/domain/article.ts';
import type { ClaimKind } from '../../../../shared/domain/claim.ts';

export interface CellWords {
  readonly text: string;
  /** A silence rather than a value. */
  readonly muted: boolean;
}

/** How many sample sizes a row has room for; the rest is a number. */
const SAMPLES_SHOWN = 2;

/**
 * The cells of a row. Three silences differ: stated nowhere (somebody read for it), not looked at
 * (nobody has made or suggested a claim), and a dash for zero claims of this kind.
 */
export function describeCells(row: ArticleRow): {
  readonly species: CellWords;
  readonly sample: CellWords;
} {
  const more = row.sampleSizes.length - SAMPLES_SHOWN;
  const samples = row.sampleSizes.slice(0, SAMPLES_SHOWN).join(', ');
  return {
    species: cellOf(row, 'species', row.species.map(capitalise).join(', '), '–'),
    sample: cellOf(row, 'sample_size', more > 0 ? `${samples} +${more}` : samples, 'not looked at'),
  };
}

function cellOf(row: ArticleRow, kind: ClaimKind, value: string, untouched: string): CellWords {
  if (value !== '') return { text: value, muted: false };
  if (row.absences.includes(kind)) return { text: 'none stated', muted: true };
  return { text: row.accepted + row.suggested === 0 ? untouched : '–', muted: true };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
