import type { ReactElement } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Input, Output } from '../../../../shared/contract/contract.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { useCommand } from '../../lib/api.ts';
import { InlineError } from '../../ui/inline-error.tsx';
import styles from './backups.module.css';

type Check = UseMutationResult<Output<'library.verify'>, AppError, Input<'library.verify'>>;

/** Verifies the library without changing it. */
export function useLibraryCheck(): Check {
  return useCommand('library.verify', { showsError: true });
}

interface CheckAnswerProps {
  readonly check: Check;
  /** What to do when all is well. */
  readonly whenWhole?: string;
  /** What to do when something is damaged. */
  readonly whenDamaged: string;
}

/** What a check of the library came to, in words. */
export function CheckAnswer({
  check,
  whenWhole = '',
  whenDamaged,
}: CheckAnswerProps): ReactElement {
  if (check.error) return <InlineError message={check.error.message} />;
  const damage = check.data?.damage;
  if (damage) return <InlineError message={`Damaged: ${damage}. ${whenDamaged}`} />;
  return (
    <output className={styles.answer}>
      {check.isPending ? 'Reading the whole library. You can go on meanwhile.' : ''}
      {check.data ? (
        <>
          <b>The library is whole.</b> Its file, texts and rows are what was saved. {whenWhole}
        </>
      ) : null}
    </output>
  );
}
