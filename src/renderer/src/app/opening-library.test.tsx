import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { OpeningStep } from '../../../shared/domain/opening-step.ts';
import { openTestEngine } from '../../../main/engine/test-engine.ts';
import { drawWindow } from '../testing/test-window.tsx';

/** A window whose library is being opened, in this step if any, and what ends that. */
function drawOpening(opening?: OpeningStep) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const window = drawWindow(openTestEngine(), {
    whenSettled: promise,
    ...(opening ? { opening } : {}),
  });
  return { ...window, settle: resolve };
}

const progress = () => screen.getByRole('progressbar').getAttribute('aria-valuenow');

it('says what is done before an old library opens, and how far it is', async () => {
  const { announce, settle } = drawOpening({ of: 'copy' });
  expect(
    await screen.findByText('Copying the library before it is brought up to date'),
  ).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByText(/^The library was written by an older Collate\./)).toBeTruthy();
  announce('library.opening', { of: 'verify', share: 0.5 });
  expect(await screen.findByText('Verifying the copy')).toBeTruthy();
  expect(progress()).toBe('50');
  announce('library.opening', { of: 'update', step: 2, steps: 5, share: 0.5 });
  expect(await screen.findByText('Bringing the library up to date: step 2 of 5')).toBeTruthy();
  expect(progress()).toBe('30');
  settle();
  expect(await screen.findByRole('contentinfo', { name: 'Status' })).toBeTruthy();
});

it('says no more than that a library is opened where nothing takes long', async () => {
  const { settle } = drawOpening();
  expect(await screen.findByText('Opening the library…')).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
  settle();
  expect(await screen.findByRole('contentinfo', { name: 'Status' })).toBeTruthy();
});
