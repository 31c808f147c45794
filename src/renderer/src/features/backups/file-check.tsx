import type { ReactElement } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Input, Output } from '../../../../shared/contract/contract.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { closeOverlay, openArticle } from '../../services/store.ts';
import styles from './backups.module.css';

type Check = UseMutationResult<Output<'attachments.check'>, AppError, Input<'attachments.check'>>;

/** Reads the files of articles without changing them. */
export function useFileCheck(): Check {
  return useCommand('attachments.check', { showsError: true });
}

/** So many files are named here; the command line names more. */
const NAMED = 8;

/** What a check of the files came to, in words; nothing where the library has none. */
export function FileAnswer({ check }: { readonly check: Check }): ReactElement | null {
  const { isPending, error, data } = check;
  if (isPending) return <output className={styles.answer}>Reading the files of articles…</output>;
  if (error) {
    return (
      <output className={styles.answer}>
        <b className={styles.damaged}>{error.message}</b>
      </output>
    );
  }
  if (!data || data.files === 0) return null;
  if (data.faults === 0) {
    return (
      <output className={styles.answer}>
        <b className={styles.verified}>{plural(data.files, 'file')} of articles:</b> as kept.
      </output>
    );
  }
  return (
    <output className={styles.answer}>
      <b className={styles.damaged}>
        {plural(data.faults, 'file')} of {data.files.toLocaleString('en')} missing or damaged.
      </b>{' '}
      Add each again to its article, and it is mended. If you have a second place, restoring a
      backup brings back what is missing.
      <ul className={styles.faults}>
        {data.first.slice(0, NAMED).map(({ articleId, citekey, name, fault }, at) => (
          <li key={`${articleId}:${String(at)}`}>
            <b>{name}</b>, {fault}, of{' '}
            <button
              type="button"
              className={styles.faultLink}
              onClick={() => {
                closeOverlay();
                openArticle(articleId);
              }}
            >
              @{citekey}
            </button>
          </li>
        ))}
        {data.faults > NAMED ? (
          <li>and {(data.faults - NAMED).toLocaleString('en')} more</li>
        ) : null}
      </ul>
    </output>
  );
}
