import type { ReactElement } from 'react';
import type { LeftOut } from '../../../../shared/domain/query-aside.ts';
import { useCall } from '../../lib/api.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { useActions } from '../../services/actions.ts';
import { Button } from '../../ui/button.tsx';
import { leftOutWords } from './left-out-words.ts';
import { typeSearch } from './search-session.ts';
import styles from './left-out-lines.module.css';

function show({ query }: LeftOut): void {
  typeSearch(query);
}

/** What the search leaves out for want of a stated value, each with the way to it. */
export function LeftOutLines({ text }: { readonly text: string }): ReactElement | null {
  const left = useCall('search.leftOut', { text }, { showsError: true }).data ?? [];
  const chord = useKeyOf('search.leftOut');
  const [first] = left;
  useActions({
    'search.leftOut': {
      run: () => {
        if (first) show(first);
      },
      disabled: first ? null : 'This search leaves out nothing for want of a stated value',
    },
  });
  if (!first) return null;
  return (
    <ul className={styles.lines} aria-label="Left out for want of a stated value">
      {left.map((one) => (
        <li key={`${one.of} ${one.attribute ?? ''}`}>
          <span>
            <b>Left out:</b> {leftOutWords(one)}
          </span>
          <Button
            variant="plain"
            onPress={() => {
              show(one);
            }}
            {...(one === first ? { chord } : {})}
          >
            Show them
          </Button>
        </li>
      ))}
    </ul>
  );
}
