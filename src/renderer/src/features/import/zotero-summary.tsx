import type { ReactElement } from 'react';
import type { ZoteroLook } from '../../../../shared/domain/zotero.ts';
import { plural } from '../../lib/format.ts';
import styles from './zotero-dialog.module.css';

/** What a library of Zotero would bring, before any of it is here. */
export function ZoteroSummary({ look }: { readonly look: ZoteroLook }): ReactElement {
  const { counts } = look;
  const { newItems, knownItems } = counts;
  return (
    <>
      <ul className={styles.counts} aria-label="What it brings">
        <li>
          <b>{plural(newItems, 'new item')}</b>
          {knownItems > 0 ? `, ${knownItems.toLocaleString('en')} here already` : ''}
        </li>
        <li>{plural(counts.files, 'file')}</li>
        <li>{plural(counts.notes, 'note')}</li>
        <li>{plural(counts.annotations, 'annotation')}</li>
        <li>{plural(counts.collections, 'collection')}</li>
        <li>{plural(counts.tags, 'tag')}</li>
      </ul>
      <Part
        title="Collections"
        count={counts.collections}
        lines={look.collections.map(({ path, items }) => ({
          key: path.join('\n'),
          text: path.join(' / '),
          more: plural(items, 'item'),
        }))}
      />
      <Part
        title="What cannot be kept as it is"
        count={look.losses.length}
        lines={look.losses.map((loss) => ({ key: loss, text: loss, more: '' }))}
      />
    </>
  );
}

interface PartProps {
  readonly title: string;
  /** How many lines there are, of which the first are shown. */
  readonly count: number;
  readonly lines: readonly { readonly key: string; readonly text: string; readonly more: string }[];
}

/** A list under a heading; nothing where there is nothing to list. */
function Part({ title, count, lines }: PartProps): ReactElement | null {
  if (count === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {lines.map(({ key, text, more }) => (
          <li key={key}>
            {text} <small>{more}</small>
          </li>
        ))}
        {count > lines.length ? <li>and {plural(count - lines.length, 'other')}</li> : null}
      </ul>
    </section>
  );
}
