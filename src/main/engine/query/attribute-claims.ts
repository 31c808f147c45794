import {
  foldAsked,
  readAttributeAsk,
  type AttributeAsk,
} from '../../../shared/domain/query/attribute-ask.ts';
import { bind, join, type Sql } from './sql.ts';

/** The condition that an attribute `k` has a name, or one that begins so. */
export function isNamed(name: string, isBeginning: boolean): Sql {
  const folded = foldAsked(name);
  const named = isBeginning
    ? bind('substr(fold_asked(k.name), 1, ?) = ?', folded.length, folded)
    : bind('fold_asked(k.name) = ?', folded);
  return join([bind('k.deleted_at IS NULL'), named], 'AND');
}

/** The condition on what a claim answers, in a row `v` of `attribute_claim` about an attribute `k`. */
function answers({ asks }: AttributeAsk): Sql[] {
  switch (asks.of) {
    case 'any':
    case 'silence':
      return [];
    case 'number': {
      const compared = bind(`v.number ${asks.operator} ?`, asks.number);
      return [asks.operator === '=' ? join([compared, answersWith(asks.text)], 'OR') : compared];
    }
    case 'answer':
      return [answersWith(asks.text)];
  }
}

/** The condition that an answer is a text, or holds it where it is written freely. */
function answersWith(text: string): Sql {
  const folded = foldAsked(text);
  return bind(
    `EXISTS (SELECT 1 FROM json_each(v.answers) each WHERE fold_asked(each.value) = ?
      OR (k.type = 'text' AND instr(fold_asked(each.value), ?) > 0))`,
    folded,
    folded,
  );
}

/** The condition that a line `x` of a claim answers an attribute in the way that a text behind `attr:` asks. */
export function whereAttribute(text: string, isBeginning: boolean): Sql {
  const ask = readAttributeAsk(text);
  const condition = join(
    [isNamed(ask.name, isBeginning && ask.asks.of === 'any'), ...answers(ask)],
    'AND',
  );
  return {
    sql: `x.kind = 'attribute' AND x.seq IN (
      SELECT c.seq FROM attribute k CROSS JOIN attribute_claim v ON v.attribute_id = k.id
        CROSS JOIN claim c ON c.id = v.claim_id WHERE ${condition.sql})`,
    values: condition.values,
  };
}
