import type { ReactElement } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Input, Output } from '../../../../shared/contract/contract.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { useCommand } from '../../lib/api.ts';
import styles from './backups.module.css';

type Check = UseMutationResult<Output<'library.verify'>, AppError, Input<'library.verify'>>;

/** Verifies the library without changing it. */
export function useLibraryCheck(): Check {
  return useCommand('library.verify', { showsError: true });
}

interface CheckAnswerProps {
  readonly check: Check;
  /** What it says before anyone has asked. */
  readonly before?: string;
  /** What to do when all is well. */
  readonly whenWhole?: string;
  /** What to do when something is damaged. */
  readonly whenDamaged: string;
}

/** What a check of the library came to, in words. */
export function CheckAnswer({
  check,
  before = '',
  whenWhole = '',
  whenDamaged,
}: CheckAnswerProps): ReactElement {
  return <output className={styles.answer}>{answer(check, before, whenWhole, whenDamaged)}</output>;
}

function answer(
  { isPending, error, data }: Check,
  before: string,
  whenWhole: string,
  whenDamaged: string,
): ReactElement {
  if (isPending) return <>Reading the whole library…</>;
  if (error) return <b className={styles.damaged}>{error.message}</b>;
  if (!data) return <>{before}</>;
  if (data.damage === null) {
    return (
      <>
        <b className={styles.verified}>The library is whole:</b> file, texts and rows are what was
        saved. {whenWhole}
      </>
    );
  }
  return (
    <>
      <b className={styles.damaged}>Damaged: {data.damage}.</b> {whenDamaged}
    </>
  );
}
