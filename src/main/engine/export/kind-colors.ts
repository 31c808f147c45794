import type { Color } from '../../../shared/domain/annotation.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';

/** The colours of claims in other programs, of the eight that highlights have. */
export const KIND_COLORS: Readonly<Record<ClaimKind, Color>> = {
  study_design: 'magenta',
  publication_status: 'gray',
  setting: 'yellow',
  sample_size: 'blue',
  species: 'purple',
  finding: 'green',
  safety: 'red',
  attribute: 'orange',
};
