import type { TrashItem, TrashPage, TrashPlace } from '../../../shared/domain/library.ts';
import { prepared, type Bindable, type ReadableDatabase } from '../db/database.ts';
import { describeTrashed } from './describe.ts';
import { IN_TRASH, TABLE_OF, THING_TYPES, type ThingType } from './things.ts';

/** A row of the trash before it is described. */
interface Place {
  readonly type: ThingType;
  readonly id: string;
  readonly deletedAt: number;
  readonly key: number | string;
}

/** By what rows of a table are told apart that were deleted at one moment: some have no numbers. */
const KEY_OF = {
  article: 'seq',
  annotation: 'seq',
  claim: 'seq',
  table: 'id',
  note: 'seq',
  attachment: 'seq',
  attribute: 'id',
  question: 'id',
} as const;

/** Before and behind every key. */
const ENDS = {
  seq: [-1, Number.MAX_SAFE_INTEGER],
  id: ['', '~'],
} as const satisfies Record<string, readonly [Bindable, Bindable]>;

/** Where the rows of a type begin that come behind this place: at which key of its moment. */
function keyBehind(after: TrashPlace, type: ThingType): Bindable {
  const [first, last] = ENDS[KEY_OF[type]];
  if (type === after.type) return KEY_OF[type] === 'seq' ? Number(after.key) : after.key;
  return THING_TYPES.indexOf(type) < THING_TYPES.indexOf(after.type) ? first : last;
}

function placesOf(
  db: ReadableDatabase,
  type: ThingType,
  after: TrashPlace | null,
  limit: number,
): Place[] {
  const key = KEY_OF[type];
  const [, last] = ENDS[key];
  return prepared<Bindable[], { id: string; deletedAt: number; key: number | string }>(
    db,
    `SELECT id, deleted_at AS deletedAt, ${key} AS key FROM ${TABLE_OF[type]}
     WHERE deleted_at IS NOT NULL AND ${IN_TRASH(type)} AND (deleted_at, ${key}) < (?, ?)
     ORDER BY deleted_at DESC, ${key} DESC LIMIT ?`,
  )
    .all(
      after?.deletedAt ?? Number.MAX_SAFE_INTEGER,
      after === null ? last : keyBehind(after, type),
      limit,
    )
    .map((row) => ({ ...row, type }));
}

/** Some of what lies in the trash behind this place, the last that was deleted first. */
export function listTrash(
  db: ReadableDatabase,
  after: TrashPlace | null,
  limit: number,
): TrashPage {
  const places = THING_TYPES.flatMap((type) => placesOf(db, type, after, limit + 1)).toSorted(
    (one, other) => other.deletedAt - one.deletedAt,
  );
  const page = places.slice(0, limit);
  const last = page.at(-1);
  const described = describeTrashed(db, page);
  const items = page.flatMap((place): TrashItem[] => {
    const item = described.get(place.id);
    return item ? [item] : [];
  });
  return {
    items,
    next:
      last && places.length > limit
        ? { deletedAt: last.deletedAt, type: last.type, key: String(last.key) }
        : null,
  };
}
