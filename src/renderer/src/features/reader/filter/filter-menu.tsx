import { useState, type ReactElement } from 'react';
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { plural } from '../../../lib/format.ts';
import { useKeyOf } from '../../../lib/keymap.ts';
import { landmark } from '../../../lib/landmarks.ts';
import { ALL_MARKS, type MarkFilter } from '../../../services/mark-filter.ts';
import { useReaderPaneActions, useReaderState, useSide } from '../../../services/readers.ts';
import { setReader } from '../../../services/store.ts';
import { Chevron } from '../../../ui/chevron.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { TagDot } from '../../../ui/tag-dot.tsx';
import { PlainAction } from '../margin/note-action.tsx';
import { useReaderContext } from '../reader-context.ts';
import { offerChoices, type OfferedChoice } from './mark-filter.ts';
import styles from '../margin/summary-menu.module.css';

const SORTS = [
  { sort: 'what', title: 'Claims and colours' },
  { sort: 'tag', title: 'Tags of annotations' },
  { sort: 'state', title: 'State' },
] as const;

/** Chooses which marks of the article are shown, in the text and beside it, and says how many are not. */
export function FilterMenu(): ReactElement | null {
  const side = useSide();
  const { allItems, items, colorLabels } = useReaderContext();
  const filter = useReaderState((reader) => reader.filter);
  const [isOpen, setIsOpen] = useState(false);
  const chord = useKeyOf('marks.filter');
  const offered = offerChoices(allItems, colorLabels);
  const hidden = allItems.length - items.length;
  const showAll = (): void => {
    setReader(side, { filter: ALL_MARKS });
  };
  const noMarks = allItems.length === 0 ? 'This article has no claims or annotations yet' : null;
  useReaderPaneActions({
    'marks.filter': {
      run: () => {
        setIsOpen(true);
      },
      disabled: noMarks,
    },
    'marks.showAll': {
      run: showAll,
      disabled: filter.size === 0 ? 'All marks of this article are shown' : null,
    },
  });
  if (noMarks !== null) return null;
  const choose = (choice: OfferedChoice): void => {
    const next = new Set(filter);
    if (!next.delete(choice.choice)) next.add(choice.choice);
    setReader(side, { filter: next });
  };
  return (
    <>
      <MenuTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
        <AriaButton className={styles.trigger ?? ''}>
          Filter<span className="visually-hidden"> the marks</span> <Kbd chord={chord} />
          <Chevron points="down" />
        </AriaButton>
        <Popover className={styles.popover ?? ''} placement="bottom start" ref={landmark.popover}>
          <Menu
            className={styles.menu ?? ''}
            aria-label="Marks that are shown"
            selectionMode="multiple"
            selectedKeys={filter}
          >
            {SORTS.map(({ sort, title }) =>
              offered[sort].length === 0 ? null : (
                <MenuSection key={sort}>
                  <Header className={styles.header ?? ''}>{title}</Header>
                  {offered[sort].map((choice) => (
                    <MenuItem
                      key={choice.choice}
                      id={choice.choice}
                      className={styles.item ?? ''}
                      textValue={choice.label}
                      shouldCloseOnSelect={false}
                      onAction={() => {
                        choose(choice);
                      }}
                    >
                      <span>
                        <span aria-hidden="true" className={styles.check}>
                          {filter.has(choice.choice) ? '✓' : ''}
                        </span>
                        {sort === 'tag' ? <TagDot tag={choice.label} /> : null}
                        {choice.label}
                      </span>
                      <span className={styles.count}>{choice.count}</span>
                    </MenuItem>
                  ))}
                </MenuSection>
              ),
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {filter.size > 0 ? (
        <p role="status" className={styles.hidden}>
          {hidden === 0 ? 'Nothing is hidden' : `${plural(hidden, 'mark')} hidden`}: only{' '}
          {wordsOf(filter, offered)} {filter.size === 1 ? 'is' : 'are'} shown.{' '}
          <PlainAction label="Show all" onPress={showAll} />
        </p>
      ) : null}
    </>
  );
}

function wordsOf(filter: MarkFilter, offered: ReturnType<typeof offerChoices>): string {
  return [...offered.what, ...offered.tag, ...offered.state]
    .filter(({ choice }) => filter.has(choice))
    .map(({ label }) => `“${label}”`)
    .join(', ');
}
