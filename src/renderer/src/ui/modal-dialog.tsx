import { useEffect, type ReactElement, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { formPress } from '../lib/enter.ts';
import { classes } from '../lib/classes.ts';
import { landmark } from '../lib/landmarks.ts';
import styles from './modal-dialog.module.css';

interface ModalDialogProps {
  readonly title: string;
  /** One quiet sentence under the title. */
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
  /** The buttons at the foot; the primary one first. */
  readonly actions?: ReactNode;
  /** Escape, or a press outside. The caller takes the dialog off the screen, or does not. */
  readonly onClose: () => void;
  /** Ctrl or Cmd with Enter, anywhere in the dialog. */
  readonly onSubmit?: () => void;
  /** In pixels; 560 unless told otherwise. */
  readonly width?: number;
  readonly role?: 'dialog' | 'alertdialog';
  /** Long words without a control among them: the focus can go there, so that keys scroll it. */
  readonly isForReading?: boolean;
}

/** A dialog over the window. It is shown while it is mounted. */
export function ModalDialog({
  title,
  subtitle,
  children,
  actions,
  onClose,
  onSubmit,
  width = 560,
  role = 'dialog',
  isForReading = false,
}: ModalDialogProps): ReactElement {
  useEffect(() => {
    if (!onSubmit) return;
    const submitByKey = (event: KeyboardEvent): void => {
      if (formPress(event) !== 'save') return;
      event.preventDefault();
      event.stopPropagation();
      onSubmit();
    };
    window.addEventListener('keydown', submitByKey, true);
    return () => {
      window.removeEventListener('keydown', submitByKey, true);
    };
  }, [onSubmit]);
  return (
    <ModalOverlay
      className={classes(styles.scrim)}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      ref={landmark.dialog}
      data-collate-modal=""
    >
      <Modal className={classes(styles.modal)} style={{ width }}>
        <Dialog className={classes(styles.dialog)} role={role}>
          <div className={styles.frame}>
            <div className={styles.head}>
              <Heading slot="title" className={classes(styles.title)}>
                {title}
              </Heading>
              {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
            </div>
            <div
              className={styles.body}
              {...(isForReading ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
            >
              {children}
            </div>
            {actions ? <div className={styles.foot}>{actions}</div> : null}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
