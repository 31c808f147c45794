import { rowOfAttribute } from '../../../shared/domain/evidence-table.ts';
import { countTargets } from '../bulk/bulk-run.ts';
import { readTableShape } from '../evidence/queries.ts';
import { setTableRows } from '../evidence/write-table.ts';
import type { HandlersOf } from '../handler-types.ts';
import { refuseHidden, requireAttribute } from './queries.ts';
import { insertAttribute, updateAttribute } from './write-attribute.ts';

/** The claims first, so that none is left without its attribute where the change is broken off. */
const CLAIMS = `SELECT 'claim' AS type, c.id FROM json_each(?) these
  CROSS JOIN attribute_claim v ON v.attribute_id = these.value
  CROSS JOIN claim c ON c.id = v.claim_id AND c.deleted_at IS NULL`;
const ATTRIBUTES = `SELECT 'attribute' AS type, value AS id FROM json_each(?)`;

export const attributesHandlers = {
  'attributes.create': ({ db, transact, now }, { draft, tableId }) =>
    transact(`New attribute: ${draft.name}`, () => {
      const id = insertAttribute(db, draft, now());
      if (tableId !== null) {
        const { rows } = readTableShape(db, tableId);
        setTableRows(db, tableId, [...rows, rowOfAttribute(id)]);
      }
      return { id };
    }),

  'attributes.update': ({ db, transact, now }, { id, draft }) => {
    transact('Change attribute', () => {
      updateAttribute(db, id, draft, now());
    });
    return null;
  },

  'attributes.trash': ({ db, bulk, now }, { ids }) => {
    for (const id of ids) requireAttribute(db, id);
    refuseHidden(db, ids);
    const these = JSON.stringify(ids);
    const claims = countTargets(db, { sql: CLAIMS, values: [these] });
    return bulk.make(
      'attributes.trash',
      { at: now(), attributes: ids.length, claims },
      { sql: `${CLAIMS} UNION ALL ${ATTRIBUTES}`, values: [these, these] },
    );
  },
} satisfies HandlersOf<'attributes.create' | 'attributes.update' | 'attributes.trash'>;
