import type { ReactElement } from 'react';
import { Button, MenuTrigger } from 'react-aria-components';
import type { ResultOrder } from '../../../../shared/domain/search-hit.ts';
import { classes } from '../../lib/classes.ts';
import { useStore } from '../../services/store.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import styles from './search-room.module.css';

const WORDS: Readonly<Record<ResultOrder, { readonly name: string; readonly how: string }>> = {
  relevance: { name: 'Relevance', how: 'best first' },
  year: { name: 'Year', how: 'newest first' },
  size: { name: 'Sample size', how: 'largest first' },
  added: { name: 'Date added', how: 'last added first' },
};

/** What the hits of each group are ordered by. */
export function OrderMenu(): ReactElement {
  const order = useStore((state) => state.searchOrder);
  const { name, how } = WORDS[order];
  return (
    <MenuTrigger>
      <Button className={classes(styles.choice)}>
        <Spoken>Order:</Spoken> {name}
        <Spoken>, {how}</Spoken>
      </Button>
      <ActionMenu
        label="Order the results by"
        selectedId={order}
        items={(Object.keys(WORDS) as ResultOrder[]).map((id) => ({
          id,
          label: `${WORDS[id].name}, ${WORDS[id].how}`,
        }))}
        onAction={(id) => {
          useStore.setState({ searchOrder: id as ResultOrder });
        }}
      />
    </MenuTrigger>
  );
}
