import { create } from 'zustand';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';

export interface Banner {
  readonly id: number;
  readonly message: string;
  /** Does again what failed; null where that makes no sense. */
  readonly retry: (() => void) | null;
  /** What kind of error it is; null for a surprise in the window. */
  readonly code: ErrorCode | null;
}

interface BannerState {
  readonly banners: readonly Banner[];
}

/** The errors that wait to be read; they stay until they are dismissed. */
export const useBanners = create<BannerState>()(() => ({ banners: [] }));

const MAX_BANNERS = 3;
const WORTH_RETRYING: ReadonlySet<ErrorCode> = new Set([
  'disk_full',
  'db_locked',
  'engine_restarted',
  'internal',
]);

let lastId = 0;

/** Shows an error. The same message twice is one banner; what was cancelled is no error. */
export function reportError(error: unknown, retry: (() => void) | null = null): void {
  const known = error instanceof AppError;
  if (known && error.code === 'cancelled') return;
  const message = known
    ? error.message
    : 'Something went wrong in the window. Nothing was lost; try again, and restart Collate if it happens twice.';
  lastId += 1;
  const banner: Banner = {
    id: lastId,
    message,
    code: known ? error.code : null,
    retry: known && WORTH_RETRYING.has(error.code) ? retry : null,
  };
  useBanners.setState((state) => ({
    banners: [...state.banners.filter((other) => other.message !== message), banner].slice(
      -MAX_BANNERS,
    ),
  }));
}

/** Takes away what said that something must wait for a job: one has ended. */
export function dismissBusy(): void {
  useBanners.setState((state) => ({
    banners: state.banners.filter(({ code }) => code !== 'busy'),
  }));
}

/** Takes a banner away. */
export function dismissBanner(id: number): void {
  useBanners.setState((state) => ({
    banners: state.banners.filter((banner) => banner.id !== id),
  }));
}
