import { checkQuotes } from '../quotes/quote-checks.ts';
import { describeDamage } from '../db/find-damage.ts';
import { prepared, type Database } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { countQuoteStates, tallyArticles } from './tally.ts';

/** Looks every quote up and counts anew. */
function checkAllQuotes(db: Database): void {
  db.transaction(() => {
    checkQuotes(db, {
      claims: prepared(db, 'SELECT id FROM claim').pluck().all() as string[],
      annotations: prepared(db, 'SELECT id FROM annotation').pluck().all() as string[],
    });
    tallyArticles(db, prepared(db, 'SELECT id FROM article').pluck().all() as string[]);
  }).immediate();
}

export const checkHandlers = {
  'library.check': async ({ db, emit, backups, findDamage, indexRepair }, _, signal) => {
    const found = await findDamage(signal, () => undefined);
    const damage = found.filter(({ where }) => where !== 'index');
    backups.report(damage);
    // In a damaged library index and quotes stay as they were: what they are made of may not be what was read.
    if (damage.length === 0) {
      await indexRepair.rebuild();
      checkAllQuotes(db);
    }
    emit('library.changed', { articleIds: null, parts: ['marks'] });
    return {
      database: damage.length === 0 ? 'ok' : describeDamage(damage),
      quotes: countQuoteStates(db),
    };
  },

  'library.verify': async ({ backups, findDamage }, _, signal) => {
    const found = await findDamage(signal, () => undefined);
    const damage = found.filter(({ where }) => where !== 'index');
    backups.report(damage);
    return { damage: damage.length === 0 ? null : describeDamage(damage) };
  },
} satisfies HandlersOf<'library.check' | 'library.verify'>;
