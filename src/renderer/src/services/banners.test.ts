import { beforeEach, expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { dismissBanner, dismissBusy, reportError, useBanners } from './banners.ts';

const banners = () => useBanners.getState().banners;
const messages = () => banners().map(({ message }) => message);

beforeEach(() => {
  useBanners.setState(useBanners.getInitialState(), true);
});

test('an error that the engine explains is shown in its words, a surprise in words of the window', () => {
  reportError(new AppError('not_found', 'The article is gone. Choose another.'));
  reportError(new TypeError('x is not a function'));
  expect(banners()).toMatchObject([
    { message: 'The article is gone. Choose another.', code: 'not_found' },
    { message: expect.stringMatching(/^Something went wrong in the window\./), code: null },
  ]);
});

test('the same message twice is one banner, the last of three', () => {
  for (const message of ['One.', 'Two.', 'One.']) reportError(new AppError('conflict', message));
  expect(messages()).toEqual(['Two.', 'One.']);
  for (const message of ['Three.', 'Four.']) reportError(new AppError('conflict', message));
  expect(messages()).toEqual(['One.', 'Three.', 'Four.']);
});

test('what the reader cancelled is no error', () => {
  reportError(new AppError('cancelled', 'Cancelled.'));
  expect(banners()).toEqual([]);
});

test('only what may go well the next time can be tried again', () => {
  const again = () => undefined;
  reportError(new AppError('disk_full', 'The disk is full.'), again);
  reportError(new AppError('invalid_input', 'That is too long.'), again);
  reportError(new Error('a surprise'), again);
  expect(banners().map(({ retry }) => retry)).toEqual([again, null, null]);
});

test('a banner is taken away by its id, and the others stay', () => {
  for (const message of ['One.', 'Two.']) reportError(new AppError('conflict', message));
  dismissBanner(banners()[0]!.id);
  expect(messages()).toEqual(['Two.']);
});

test('what had to wait for a job is no longer said when one has ended', () => {
  reportError(new AppError('busy', 'Deleting is not finished.'));
  reportError(new AppError('conflict', 'That name is taken.'));
  dismissBusy();
  expect(messages()).toEqual(['That name is taken.']);
});
