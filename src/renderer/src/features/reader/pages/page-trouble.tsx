import { useId, useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import { useCall, useCommand } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { PdfFile } from './drawing/use-pdf-document.ts';
import styles from './page-trouble.module.css';

interface PageTroubleProps {
  readonly articleId: ArticleId;
  readonly pages: ArticlePages;
  readonly file: PdfFile;
}

/** What stands in the place of pages that cannot be drawn, with the way on. */
export function PageTrouble({
  articleId,
  pages,
  file: { state, unlock },
}: PageTroubleProps): ReactElement | null {
  const files = useCall('attachments.list', { articleId }).data ?? [];
  const takeText = useCommand('pages.takeText', { showsError: true });
  const name = files.find(({ id }) => id === pages.attachmentId)?.name ?? 'The PDF';
  const open = (password: string): void => {
    const { attachmentId, revisionId } = pages;
    if (attachmentId !== null && revisionId === null) takeText.mutate({ attachmentId, password });
    unlock(password);
  };
  switch (state.is) {
    case 'opening':
    case 'open':
      return null;
    case 'locked':
      return <Locked name={name} isWrong={state.isWrong} onUnlock={open} />;
    case 'broken':
      return (
        <Trouble title="This PDF is broken">
          {pages.revisionId === null
            ? 'Nothing of it can be read. The file is kept as it came.'
            : 'Its pages cannot be drawn, but its text was read. The file is kept as it came.'}
        </Trouble>
      );
    case 'missing':
      return (
        <Trouble title="The file is not there">
          {name} is missing in the library’s folder. Add it again, or restore it from another copy
          of the library.
        </Trouble>
      );
  }
}

function Trouble({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <section className={styles.trouble} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.words}>{children}</div>
    </section>
  );
}

interface LockedProps {
  readonly name: string;
  readonly isWrong: boolean;
  readonly onUnlock: (password: string) => void;
}

function Locked({ name, isWrong, onUnlock }: LockedProps): ReactElement {
  const [password, setPassword] = useState('');
  const open = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== '') onUnlock(password);
    setPassword('');
  };
  return (
    <Trouble title="This PDF is locked">
      <p>{name} opens only with its password. Collate uses it once and does not keep it.</p>
      <form className={styles.form} onSubmit={open}>
        <TextField
          label="Password"
          layout="bare"
          type="password"
          placeholder="Password"
          value={password}
          onChange={setPassword}
          error={isWrong && password === '' ? 'This password does not open it. Try another.' : null}
        />
        <Button type="submit" chord="Enter">
          Open
        </Button>
      </form>
    </Trouble>
  );
}
