import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Dialog, Input, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { isDone } from '../lib/enter.ts';
import { fieldOfListbox, listboxOfField, listOption, optionGroup } from '../lib/listbox.ts';
import { useCall, useCommand } from '../lib/api.ts';
import { useKeyOverrides } from '../lib/keymap.ts';
import { Kbd } from '../ui/kbd.tsx';
import { MarkedTitle } from './marked-title.tsx';
import {
  groupOrderFor,
  libraryCommands,
  offeredCommands,
  savedCommands,
  type Command,
} from './palette-commands.ts';
import { openSavedSearch, useSavedSearches } from '../services/saved-searches.ts';
import { useActiveReader } from '../services/readers.ts';
import { closeOverlay, useStore } from '../services/store.ts';
import { landmark } from '../lib/landmarks.ts';
import styles from './command-palette.module.css';

/** Every command that makes sense now, found by typing. */
export function CommandPalette(): ReactElement {
  return (
    <ModalOverlay
      className={classes(styles.scrim)}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) closeOverlay();
      }}
      ref={landmark.dialog}
      data-collate-modal=""
    >
      <Modal className={classes(styles.palette)}>
        <Dialog className={classes(styles.dialog)} aria-label="Commands">
          <PaletteBody />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Runs a command once the dialog is gone and has given the focus back, so that it may move it. */
function run(command: Command | undefined): void {
  if (!command || command.isDisabled) return;
  closeOverlay();
  // The focus is given back in the next frame.
  window.requestAnimationFrame(() => {
    window.setTimeout(command.run);
  });
}

function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function PaletteBody(): ReactElement {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const overrides = useKeyOverrides();
  const room = useStore((state) => state.room.name);
  const articleOpen = useActiveReader(({ articleId }) => articleId !== null);
  const listId = useId();

  const recent = useCall('shell.recentLibraries', {}, { asksAgain: true });
  const saved = useSavedSearches();
  const open = useCommand('shell.openLibrary');

  const groups = [
    ...offeredCommands(typed, overrides, groupOrderFor(room, articleOpen)),
    ...savedCommands(typed, saved, openSavedSearch),
    ...libraryCommands(typed, recent.data ?? [], (id) => {
      open.mutate({ which: 'recent', id });
    }),
  ];
  const commands = groups.flatMap((group) => group.commands);
  const active = commands[Math.min(at, commands.length - 1)];

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = commands.length - 1;
    const index = active ? commands.indexOf(active) : 0;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: index >= last ? 0 : index + 1,
      ArrowUp: index <= 0 ? last : index - 1,
      PageDown: Math.min(last, index + 8),
      PageUp: Math.max(0, index - 8),
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(next);
    } else if (isDone(event)) {
      event.preventDefault();
      run(active);
    }
  };

  return (
    <div className={styles.frame}>
      <div className={styles.query}>
        <Input
          className={classes(styles.input)}
          {...fieldOfListbox('Command', listId, active ? `${listId}-${active.id}` : null)}
          autoFocus
          spellCheck={false}
          placeholder="What would you like to do?"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd chord="Escape" />
      </div>
      <div className={styles.list} id={listId} {...listboxOfField('Commands')}>
        {groups.map((group) => (
          <div key={group.name} {...optionGroup(group.name)}>
            <div className={styles.group} role="presentation">
              {group.name}
            </div>
            {group.commands.map((command) => (
              <div
                key={command.id}
                ref={command === active ? bringIntoSight : null}
                className={styles.command}
                {...listOption(`${listId}-${command.id}`, command === active, () => {
                  run(command);
                })}
                aria-disabled={command.isDisabled}
                title={command.note ?? undefined}
                onPointerMove={() => {
                  setAt(commands.indexOf(command));
                }}
              >
                <span className={styles.title}>
                  <MarkedTitle text={command.title} parts={command.parts} />
                </span>
                {command.note === null ? null : (
                  <small className={styles.reason}>{command.note}</small>
                )}
                <span className={styles.gap} />
                <Kbd chord={command.chord} />
              </div>
            ))}
          </div>
        ))}
      </div>
      {commands.length === 0 ? (
        <output className={styles.none}>
          No command here has these letters. Try fewer of them.
        </output>
      ) : null}
      <div className={styles.foot}>
        <span>
          Move <Kbd chord="ArrowUp" /> <Kbd chord="ArrowDown" />
        </span>
        <span>
          Run <Kbd chord="Enter" />
        </span>
        <span className={styles.gap} />
        <span>
          Change a key <Kbd chord={overrides['settings.open'] ?? 'Mod+,'} />
        </span>
      </div>
    </div>
  );
}
