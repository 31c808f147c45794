import { answersProblem } from '../../../shared/domain/attribute.ts';
import type { ClaimValue } from '../../../shared/domain/claim.ts';
import { AppError } from '../../../shared/errors.ts';
import { requireAttribute } from '../attributes/queries.ts';
import type { Database } from '../db/database.ts';

/**
 * What a reader gives as the value of a claim, as it is kept: what answers an attribute with the name, type
 * and unit that the library knows of it. Throws `not_found` where there is no such attribute, and
 * `invalid_input` for answers that it does not take.
 */
export function settleValue(db: Database, value: ClaimValue): ClaimValue {
  if (value.kind !== 'attribute') return value;
  const attribute = requireAttribute(db, value.attributeId);
  const problem = answersProblem(attribute, value.answers);
  if (problem !== null) throw new AppError('invalid_input', problem);
  const { name, type, unit } = attribute;
  return { ...value, name, type, unit };
}
