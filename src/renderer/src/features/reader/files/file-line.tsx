import { useRef, type ReactElement } from 'react';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import type { Attachment } from '../../../../../shared/domain/attachment.ts';
import { formatBytes } from '../../../../../shared/domain/byte-words.ts';
import { sayChanged } from '../../../services/changed.ts';
import { lineOf, openContextMenu, type MenuLine } from '../../../services/context-menu.ts';
import { showToast } from '../../../services/toast.ts';
import { useCommand } from '../../../lib/api.ts';
import { prepareFocusBeside } from '../../../lib/focus-beside.ts';
import { enclosing, findLandmark } from '../../../lib/landmarks.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { WarningSign } from '../../../ui/warning-sign.tsx';
import { Chevron } from '../../../ui/chevron.tsx';
import styles from './files.module.css';

interface FileLineProps {
  readonly file: Attachment;
  readonly onRename: () => void;
}

/** What its program calls the file, where that tells more than the name. */
const titleBeside = ({ title, name }: Attachment): string =>
  title === '' || name.toLowerCase().startsWith(title.toLowerCase()) ? '' : `${title}, `;

/** A file of the open article: its name opens it, the rest is in its menu. */
export function FileLine({ file, onRename }: FileLineProps): ReactElement {
  const open = useCommand('shell.openAttachment');
  const trash = useCommand('attachments.trash');
  const { id, name, size, isThere } = file;
  const hand = (how: 'open' | 'show'): void => {
    open.mutate(
      { id, how },
      {
        onSuccess: ({ instead }) => {
          if (instead !== null) showToast({ message: instead });
        },
      },
    );
  };
  const line = useRef<HTMLLIElement>(null);
  const remove = (): void => {
    const text = findLandmark('start', enclosing('reader', line.current) ?? undefined);
    const goOn = line.current && prepareFocusBeside(line.current, text);
    trash.mutate(
      { ids: [id] },
      {
        onSuccess: (answer) => {
          sayChanged(answer, `Moved to the trash: ${name}`);
          goOn?.();
        },
      },
    );
  };
  const ofFile: readonly MenuLine[] = [
    ...(isThere
      ? [
          {
            id: 'open',
            label: 'Open',
            run: () => {
              hand('open');
            },
          },
          {
            id: 'show',
            label: 'Show in folder',
            run: () => {
              hand('show');
            },
          },
        ]
      : []),
    { id: 'rename', label: 'Rename…', run: onRename },
    { id: 'remove', label: 'Move to the trash', run: remove },
  ];
  const lines = [...ofFile, lineOf('article.addFiles')];
  return (
    <li
      ref={line}
      className={styles.line}
      tabIndex={-1}
      onContextMenu={(event) => {
        event.stopPropagation();
        openContextMenu(event, event.currentTarget, { label: name, lines });
      }}
    >
      {isThere ? (
        <button
          type="button"
          className={styles.name}
          title={`Open a copy of ${name}`}
          onClick={() => {
            hand('open');
          }}
        >
          {name}
        </button>
      ) : (
        <span className={styles.lost}>
          <WarningSign /> {name}
        </span>
      )}
      <span className={styles.about}>
        {titleBeside(file)}
        {isThere
          ? formatBytes(size)
          : 'missing or damaged: add it again, or restore it from another copy of the library'}
      </span>
      <MenuTrigger>
        <AriaButton className={styles.more ?? ''} aria-label={`More for the file ${name}`}>
          More
          <Chevron points="down" />
        </AriaButton>
        <ActionMenu
          label={name}
          items={lines}
          onAction={(chosen) => {
            lines.find((one) => one.id === chosen)?.run();
          }}
        />
      </MenuTrigger>
    </li>
  );
}
