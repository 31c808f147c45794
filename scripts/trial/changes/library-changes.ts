import { change, type Change } from './change.ts';
import type { Random } from '../random.ts';
import { writeWord } from '../texts.ts';
import type { View } from './view.ts';

function planOnTrash({ trash }: View, random: Random): Change | null {
  if (trash.length === 0) return null;
  const { ref } = random.pick(trash);
  if (random.next() < 0.4) return change('trash.restore', { things: { of: 'these', refs: [ref] } });
  return {
    method: 'trash.purge',
    input: { things: { of: 'these', refs: [ref] } },
    kind: 'purge',
    purged: ref.id,
  };
}

function planOnTables({ ids, overview }: View, random: Random): Change | null {
  if (ids.length === 0) return null;
  if (overview.tables.length === 0) {
    return change('evidence.create', { title: writeWord(random), articleIds: ids.slice(0, 3) });
  }
  const { id } = random.pick(overview.tables);
  if (random.next() < 0.3) return change('evidence.trash', { ids: [id] });
  return change('evidence.update', {
    id,
    title: writeWord(random),
    rows: random.pick([['species', 'finding'] as const, ['year'] as const]).slice(),
    articleIds: ids.slice(-2),
  });
}

function planOnCollections({ overview }: View, random: Random): Change {
  if (overview.collections.length === 0 || random.next() < 0.3) {
    return change('collections.create', { name: writeWord(random), parentId: null });
  }
  const { id } = random.pick(overview.collections);
  if (random.next() < 0.3) return change('collections.remove', { id });
  return change('collections.rename', { id, name: writeWord(random) });
}

/** Something that is done with the library as a whole: filing, history, trash, settings, backups. */
export function planLibraryChange(view: View, random: Random): Change | null {
  switch (random.int(0, 7)) {
    case 0:
      return planOnCollections(view, random);
    case 1:
      return planOnTables(view, random);
    case 2:
    case 3:
      return planOnTrash(view, random);
    case 4:
      return change('settings.set', { readerName: writeWord(random) });
    case 5:
      return change('history.undo', {}, 'undo');
    case 6:
      return change('history.redo', {}, 'redo');
    default:
      return random.next() < 0.3 ? change('backups.create', {}, 'none') : null;
  }
}
