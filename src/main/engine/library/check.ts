import { checkFiles } from '../attachments/check-files.ts';
import { describeDamage } from '../db/find-damage.ts';
import type { HandlersOf } from '../handler-types.ts';
import { countQuoteStates } from './tally.ts';

export const checkHandlers = {
  'library.check': async (
    { db, emit, attachments, backups, findDamage, indexRepair, quoteLookup },
    _,
    signal,
  ) => {
    const found = await findDamage(signal, () => undefined);
    const damage = found.filter(({ where }) => where !== 'index');
    backups.report(damage);
    // In a damaged library the index and the quotes are left alone: they would be rebuilt from damaged texts.
    if (damage.length === 0) {
      await indexRepair.rebuild();
      await quoteLookup.checkAll(signal);
    }
    emit('library.changed', { articleIds: null, parts: ['marks'] });
    return {
      database: damage.length === 0 ? 'ok' : describeDamage(damage),
      quotes: countQuoteStates(db),
      files: await checkFiles(db, attachments, signal),
    };
  },

  'library.verify': async ({ backups, findDamage }, _, signal) => {
    const found = await findDamage(signal, () => undefined);
    const damage = found.filter(({ where }) => where !== 'index');
    backups.report(damage);
    return { damage: damage.length === 0 ? null : describeDamage(damage) };
  },
} satisfies HandlersOf<'library.check' | 'library.verify'>;
