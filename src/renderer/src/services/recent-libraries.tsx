import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { RecentLibrary } from '../../../shared/domain/recent-library.ts';
import { queryKey, useCall, useCommand } from '../lib/api.ts';
import { formatWhen } from '../lib/format.ts';
import { Button } from '../ui/button.tsx';
import { InlineError } from '../ui/inline-error.tsx';
import styles from './recent-libraries.module.css';

/** The other libraries that were open, each a press away; nothing where there are none. */
export function RecentLibraries(): ReactElement | null {
  const client = useQueryClient();
  const recent = useCall('shell.recentLibraries', {}, { asksAgain: true, showsError: true });
  const open = useCommand('shell.openLibrary', { showsError: true });
  const forget = useCommand('shell.forgetLibrary', { showsError: true });
  const others = recent.data?.filter(({ isCurrent }) => !isCurrent) ?? [];
  if (others.length === 0) return null;
  const error = open.error ?? forget.error;
  return (
    <section className={styles.recent} aria-labelledby="recent-libraries">
      <h2 id="recent-libraries">Recent libraries</h2>
      {error ? <InlineError message={error.message} /> : null}
      <ul>
        {others.map((library) => (
          <Row
            key={library.id}
            library={library}
            isBusy={open.isPending}
            onOpen={() => {
              open.mutate({ which: 'recent', id: library.id });
            }}
            onForget={() => {
              forget.mutate(
                { id: library.id },
                {
                  onSettled: () => {
                    void client.invalidateQueries({
                      queryKey: queryKey('shell.recentLibraries', {}),
                    });
                  },
                },
              );
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly library: RecentLibrary;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onForget: () => void;
}

function Row({ library, isBusy, onOpen, onForget }: RowProps): ReactElement {
  const { name, where, isThere } = library;
  return (
    <li title={where}>
      <div>
        <p>
          <b>{name}</b>
          <small className={isThere ? undefined : styles.gone}>{stateOf(library)}</small>
        </p>
        <small className={styles.where}>{where}</small>
      </div>
      {isThere ? null : (
        <Button variant="plain" label={`Remove “${name}” from the list`} onPress={onForget}>
          Remove
        </Button>
      )}
      <Button label={`Open “${name}”`} isDisabled={isBusy} onPress={onOpen}>
        Open
      </Button>
    </li>
  );
}

/** What tells this library from the others, in a word or two. */
function stateOf({ isThere, isSample, openedAt }: RecentLibrary): string {
  if (!isThere) return 'not found';
  if (isSample) return 'the sample';
  return openedAt === 0 ? '' : formatWhen(openedAt, Date.now());
}
