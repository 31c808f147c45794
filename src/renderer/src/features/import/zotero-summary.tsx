import type { ReactElement, ReactNode } from 'react';
import type { AlikeDecision, ZoteroLook } from '../../../../shared/domain/zotero.ts';
import { plural } from '../../lib/format.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import styles from './zotero-dialog.module.css';

interface ZoteroSummaryProps {
  readonly look: ZoteroLook;
  readonly alike: AlikeDecision;
  readonly onAlike: (decision: AlikeDecision) => void;
}

const ALIKE_OPTIONS = [
  { value: 'merge', label: 'Merge: fill what is empty here, add the rest' },
  { value: 'keep_both', label: 'Keep both' },
  { value: 'leave_out', label: 'Leave them out' },
] as const;

const ALIKE_WORDS = { doi: 'same DOI', title: 'same title, year and author' } as const;

/** What a library of Zotero would bring, before any of it is here. */
export function ZoteroSummary({ look, alike, onAlike }: ZoteroSummaryProps): ReactElement {
  const { counts } = look;
  const { newItems, knownItems, alikeItems } = counts;
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
      {alikeItems > 0 ? (
        <Part
          title={`${plural(alikeItems, 'item')} like an article here`}
          count={alikeItems}
          lines={look.alike.map(({ title, by, here }) => ({
            key: `${title} ${here.id}`,
            text: title,
            more: `${ALIKE_WORDS[by]} as @${here.citekey}`,
          }))}
        >
          <RadioGroup
            label="What becomes of them"
            layout="bare"
            options={ALIKE_OPTIONS}
            value={alike}
            onChange={onAlike}
            columns={1}
          />
        </Part>
      ) : null}
      <Part
        title="Citekeys that somebody has; these items get another"
        count={look.takenKeyCount}
        lines={look.takenKeys.map(({ title, key, by }) => ({
          key: `${key} ${title}`,
          text: `@${key}`,
          more: `of “${title}” is that of “${by}”`,
        }))}
      />
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
  readonly children?: ReactNode;
}

/** A list under a heading; nothing where there is nothing to list. */
function Part({ title, count, lines, children }: PartProps): ReactElement | null {
  if (count === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
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
