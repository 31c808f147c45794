import type { ReactElement } from 'react';
import type { ClaimKind } from '../../../../shared/domain/claim.ts';
import { assertNever } from '../../../../shared/errors.ts';
import { AttributeFields } from './attribute-fields.tsx';
import { DesignFields, SettingFields, StatusFields } from './fact-fields.tsx';
import type { FieldSetProps } from './field-set.ts';
import { FindingFields } from './finding-fields.tsx';
import { SafetyFields } from './safety-fields.tsx';
import { SampleSizeFields } from './sample-size-fields.tsx';
import { SpeciesFields } from './species-fields.tsx';

/** The fields of a kind of claim. */
export function KindFields({
  kind,
  fields,
}: {
  readonly kind: ClaimKind;
  readonly fields: FieldSetProps;
}): ReactElement {
  switch (kind) {
    case 'study_design':
      return <DesignFields {...fields} />;
    case 'publication_status':
      return <StatusFields {...fields} />;
    case 'setting':
      return <SettingFields {...fields} />;
    case 'sample_size':
      return <SampleSizeFields {...fields} />;
    case 'species':
      return <SpeciesFields {...fields} />;
    case 'finding':
      return <FindingFields {...fields} />;
    case 'safety':
      return <SafetyFields {...fields} />;
    case 'attribute':
      return <AttributeFields {...fields} />;
    default:
      return assertNever(kind);
  }
}
