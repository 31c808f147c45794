import { serveTasks } from '../jobs/serve-task.ts';
import { nearestColor } from './nearest-color.ts';
import { prepareItem, tidyNames, type PreparedItem } from './prepare-item.ts';
import { readZoteroFolder } from './read-folder.ts';
import type { PreparedRest, ReadFolderTask } from './read-in-thread.ts';

/** So many items are handed over at a time: whoever hears of them is kept for some milliseconds. */
const PAGE = 50;

function run(
  { folder, base, copies }: ReadFolderTask & { readonly copies: string },
  tell: (items: readonly PreparedItem[]) => void,
): PreparedRest {
  const { items, collections, tagColors, warnings } = readZoteroFolder(folder, { base, copies });
  for (let at = 0; at < items.length; at += PAGE) {
    tell(items.slice(at, at + PAGE).map(prepareItem));
  }
  return {
    collections: collections.map(({ library, keys, path }) => ({
      library: library.id,
      group: library.name,
      keys,
      path,
    })),
    tagColors: tagColors.flatMap(({ name, color }) =>
      tidyNames([name]).map((tag) => ({ tag, color: nearestColor(color) })),
    ),
    warnings,
  };
}

serveTasks(run);
