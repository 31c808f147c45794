import type { ReactElement } from 'react';
import { Button } from '../ui/button.tsx';
import { dismissBanner, useBanners } from '../services/banners.ts';
import { LostLibrary } from './lost-library.tsx';
import styles from './banner-list.module.css';

/** The errors that wait to be read, above the room. */
export function BannerList(): ReactElement {
  const banners = useBanners((state) => state.banners);
  return (
    // The attribute keeps it alive above an open dialog, whose errors it shows too.
    <div className={styles.list} data-react-aria-top-layer="true">
      {banners.map((banner) => {
        const [first, rest] = splitSentence(banner.message);
        return (
          <div key={banner.id} className={styles.banner} role="alert">
            <p className={styles.message}>
              <b>{first}</b> {rest}
            </p>
            {banner.code === 'library_missing' ? <LostLibrary /> : null}
            {banner.retry ? (
              <Button
                onPress={() => {
                  dismissBanner(banner.id);
                  banner.retry?.();
                }}
              >
                Try again
              </Button>
            ) : null}
            <Button
              variant="plain"
              label="Dismiss this message"
              onPress={() => {
                dismissBanner(banner.id);
              }}
            >
              Dismiss
            </Button>
          </div>
        );
      })}
    </div>
  );
}

/** What happened, and then what to do. */
function splitSentence(message: string): readonly [string, string] {
  const end = message.search(/[.!?] /);
  return end === -1 ? [message, ''] : [message.slice(0, end + 1), message.slice(end + 2)];
}
