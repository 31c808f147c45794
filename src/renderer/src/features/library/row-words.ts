import type { ArticleRow } from '../../../../shared/domain/article.ts';
import type { ClaimKind } from '../../../../shared/domain/claim.ts';
import { silenceOf } from '../../../../shared/domain/silence.ts';

export interface CellWords {
  readonly text: string;
  /** How many values there was no room for. */
  readonly more: number;
  /** `suggested`: what the rules found and nobody has decided yet. `silent`: no value, but why not. */
  readonly are: 'accepted' | 'suggested' | 'silent';
}

/** How many values a row has room for; the rest is a number. */
const SAMPLES_SHOWN = 2;
const SPECIES_SHOWN = 1;

/**
 * The cells of a row. Accepted values stand alone where there are any, else what is suggested. The
 * silences differ: stated nowhere (a reader says so), none found by the rules, no text (a reference alone),
 * not in English (the rules cannot read it), not looked at (neither a reader nor the rules), and a dash for
 * zero claims.
 */
export function describeCells(row: ArticleRow): {
  readonly species: CellWords;
  readonly sample: CellWords;
} {
  return {
    species: cellOf(row, 'species', row.species, { shown: SPECIES_SHOWN, untouched: '–' }),
    sample: cellOf(row, 'sample_size', row.sampleSizes, {
      shown: SAMPLES_SHOWN,
      untouched: untouchedWords(row),
    }),
  };
}

function untouchedWords({ hasText, readAs }: ArticleRow): string {
  if (!hasText) return 'no text';
  return readAs === null ? 'not looked at' : 'not in English';
}

interface Column {
  /** How many values it has room for. */
  readonly shown: number;
  /** What it says of an article that neither a reader nor the rules could tell anything of. */
  readonly untouched: string;
}

function cellOf(
  row: ArticleRow,
  kind: ClaimKind,
  { accepted, suggested }: ArticleRow['species'],
  { shown, untouched }: Column,
): CellWords {
  const values = accepted.length > 0 ? accepted : suggested;
  if (values.length === 0) {
    return { text: silenceWords(row, kind, untouched), more: 0, are: 'silent' };
  }
  return {
    text: values.slice(0, shown).join(', '),
    more: Math.max(0, values.length - shown),
    are: accepted.length > 0 ? 'accepted' : 'suggested',
  };
}

function silenceWords(row: ArticleRow, kind: ClaimKind, untouched: string): string {
  const silence = silenceOf(kind, row);
  if (silence.of === 'absent') return silence.absence.confirmed ? 'none stated' : 'none found';
  // An article in which a reader has made claims was looked at, if perhaps not for this kind.
  if (row.accepted + row.suggested > 0 || silence.of === 'noClaims') return '–';
  return untouched;
}
