import { BUNDLED_STYLES } from '../../../shared/domain/bundled-styles.ts';
import type { CitationRun } from '../../../shared/domain/citation-run.ts';
import type { StyleKind } from '../../../shared/domain/citation-style.ts';
import { AppError } from '../../../shared/errors.ts';
import { expandedSize } from './expanded-size.ts';
import { MADE_UP_WORKS } from './made-up-works.ts';
import { createCitationWriter, type CitationWriter } from './processor.ts';
import type { LocaleReading, StyleReading } from './read-style.ts';
import { missingParent, type StyleShelf } from './style-shelf.ts';

/** The largest style of the public collection comes to some 60,000. */
const MOST_EXPANDED = 1_000_000;

/** What new styles are shown with. */
const [SHOWN] = MADE_UP_WORKS;
const TRIED_ITEMS = MADE_UP_WORKS.map((csl, i) => ({ id: String(i), csl }));

/** A citation of page 214 of one work, as a style writes it. */
function sampleOf(writer: CitationWriter): readonly CitationRun[] {
  const [sample] = writer
    .begin([{ id: '0', csl: SHOWN! }])
    .cite([{ items: [{ id: '0', locator: '214', label: 'page' }] }]);
  return sample ?? [];
}

/** Writes citations and a bibliography of what libraries hold. Throws an error of the processor’s where a style cannot. */
function tryWriter(writer: CitationWriter): void {
  const document = writer.begin(TRIED_ITEMS);
  document.cite([
    { items: TRIED_ITEMS.map(({ id }) => ({ id })) },
    { items: [{ id: '0', locator: '214', label: 'page' }] },
    { items: [{ id: '0', locator: '215', label: 'page', prefix: 'see ' }] },
  ]);
  document.bibliography();
}

/** What a style came to that can be used. */
export interface CheckedStyle {
  readonly kind: StyleKind;
  /** A citation of page 214 of a made-up work. */
  readonly sample: readonly CitationRun[];
}

/**
 * Tries a style that a reader adds. Throws `unsupported_file` with the reason for one that follows a style
 * that is not there, and for one that the processor cannot use. The shelf is not changed.
 * @param name what the file is called
 */
export async function checkStyle(
  shelf: StyleShelf,
  style: StyleReading,
  name: string,
): Promise<CheckedStyle> {
  const refuse = (why: string): never => {
    throw new AppError('unsupported_file', `${name} was not added: ${why}`);
  };
  if (style.parentId !== null && !shelf.isIndependent(style.parentId)) refuse(missingParent(style));
  const loaded = shelf.with(style).load(style.id);
  if (style.parentId === null) refuseUnbounded(style, refuse);
  try {
    const writer = await createCitationWriter(loaded, null);
    if (style.parentId === null) tryWriter(writer);
    return { kind: loaded.kind, sample: sampleOf(writer) };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return refuse(`citations cannot be written with it (${reason.slice(0, 200)}).`);
  }
}

/**
 * As `checkStyle`, for the words of a language: a style has to be able to write with them.
 */
export async function checkLocale(
  shelf: StyleShelf,
  locale: LocaleReading,
  name: string,
): Promise<void> {
  const tried = shelf.copy();
  tried.addLocale(locale);
  try {
    tryWriter(await createCitationWriter(tried.load(BUNDLED_STYLES.harvard), locale.tag));
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new AppError(
      'unsupported_file',
      `${name} was not added: citations cannot be written with its words (${reason.slice(0, 200)}).`,
    );
  }
}

/** Refuses a style whose macros are not there, or come to more than can be written. */
function refuseUnbounded(style: StyleReading, refuse: (why: string) => never): void {
  const expansion = expandedSize(style.tree);
  if ('missing' in expansion)
    refuse(`it calls a macro “${expansion.missing.slice(0, 80)}”, which it does not have.`);
  if ('circle' in expansion) refuse(`its macro “${expansion.circle.slice(0, 80)}” calls itself.`);
  if (expansion.elements > MOST_EXPANDED) {
    refuse('its macros call each other so often that no computer could write it.');
  }
}
