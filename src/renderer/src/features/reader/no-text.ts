import type { ActionId } from '../../../../shared/contract/actions.ts';
import type { ActionHandlers } from '../../services/actions.ts';

/** Why what needs a text cannot be done with a reference. */
export const NO_TEXT = 'This article has no text yet: add it first';

const NEED_A_TEXT = [
  'annotation.create',
  'annotation.underline',
  'annotation.comment',
  'claim.create',
  'marks.filter',
  'claim.next',
  'claim.previous',
  'claim.quote',
  'claim.accept',
  'claim.acceptStay',
  'claim.acceptKind',
  'claim.reject',
  'claim.edit',
  'claim.link',
  'claim.addQuote',
  'quote.confirmAll',
  'quote.copy',
  'quote.cite',
  'reader.caret',
  'find.open',
] as const satisfies readonly ActionId[];

/** The actions of the reader that say so while a reference is open. */
export const WITHOUT_TEXT: ActionHandlers = Object.fromEntries(
  NEED_A_TEXT.map((id) => [id, { run: () => undefined, disabled: NO_TEXT }]),
);
