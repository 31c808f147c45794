import { useState } from 'react';
import { USUAL_NOTE } from '../../../../../shared/domain/citation-note.ts';
import type { DifferenceVerdict } from '../../../../../shared/domain/comparison/settled-difference.ts';
import { call, useCommand } from '../../../lib/api.ts';
import { useActions, type ActionHandler } from '../../../services/actions.ts';
import { reportError } from '../../../services/banners.ts';
import { undoLast } from '../../../services/history.ts';
import { goToExport } from '../../../services/navigation.ts';
import { focusPaneWhenReady } from '../../../services/pane-focus.ts';
import { activate, showOverlay, useStore } from '../../../services/store.ts';
import { showToast } from '../../../services/toast.ts';
import { claimAt } from './claim-at.ts';
import type { DifferenceActs } from './difference-row.tsx';
import type { ListedDifference } from '../../../../../shared/domain/comparison/listed-differences.ts';
import { showDifference } from './show-passages.ts';
import type { PairData } from './use-pair.ts';

interface InHand {
  /** The key of the selected difference. */
  readonly selected: string | null;
  /** Selects a difference and shows its passages. */
  readonly select: (key: string | null) => void;
  readonly actsOn: (difference: ListedDifference) => DifferenceActs;
}

const NO_DIFFERENCE = 'Select a difference first';

const DONE: Readonly<Record<DifferenceVerdict | 'open', string>> = {
  settled: 'Difference settled',
  no_difference: 'Settled: no difference',
  open: 'The difference is open again',
};

/** What acts on the difference that is selected; says so where none is. */
const onRow = (run: (() => void) | undefined): ActionHandler => ({
  run: run ?? nothing,
  disabled: run ? null : NO_DIFFERENCE,
});

/** Offers what can be done with the listed differences. */
export function useDifferenceActions(pair: PairData, rows: readonly ListedDifference[]): InHand {
  const [selected, setSelected] = useState<string | null>(null);
  const settle = useCommand('evidence.settle');
  const ids = { left: pair.left.articleId, right: pair.right.articleId };

  const select = (key: string | null): void => {
    setSelected(key);
    const row = rows.find((one) => one.key === key);
    if (row) showDifference(pair, row);
  };
  const at = rows.findIndex(({ key }) => key === selected);
  const inHand = rows[at] ?? null;
  const step = (by: 1 | -1): ActionHandler => ({
    run: () => {
      const next = rows[at < 0 ? (by === 1 ? 0 : rows.length - 1) : at + by];
      if (next) select(next.key);
    },
    disabled: rows.length === 0 ? 'There is no difference to go to' : null,
  });

  const say = (difference: ListedDifference, verdict: DifferenceVerdict | null): void => {
    const place = rows.findIndex(({ key }) => key === difference.key);
    const next = rows[place + 1] ?? rows[place - 1] ?? null;
    settle.mutate(
      { ...ids, keys: [difference.key], verdict },
      {
        onSuccess: () => {
          // Its row goes away or to another place: the one beside it is next.
          select(next?.key ?? null);
          showToast({ message: DONE[verdict ?? 'open'], undo: () => void undoLast() });
        },
      },
    );
  };
  const open = (difference: ListedDifference, of: 'left' | 'right'): void => {
    if (!difference[of]) {
      showToast({ message: `No passage of it was found in ${pair.names[of]}` });
      return;
    }
    showDifference(pair, difference);
    activate(pair[of].side);
    useStore.setState({ onlyDifferences: false });
    focusPaneWhenReady('reader');
  };
  const actsOn = (difference: ListedDifference): DifferenceActs => ({
    settle: () => {
      say(difference, difference.settled ? null : 'settled');
    },
    none: () => {
      if (difference.settled?.verdict !== 'no_difference') say(difference, 'no_difference');
    },
    openLeft: () => {
      open(difference, 'left');
    },
    openRight: () => {
      open(difference, 'right');
    },
  });

  const acts = inHand && actsOn(inHand);
  useActions({
    'difference.next': step(1),
    'difference.previous': step(-1),
    'difference.settle': onRow(acts?.settle),
    'difference.none': onRow(acts?.none),
    'difference.openLeft': onRow(acts?.openLeft),
    'difference.openRight': onRow(acts?.openRight),
    'difference.link': linkClaims(pair, inHand),
    'difference.copy': {
      run: () => {
        void copyDifferences(pair);
      },
    },
    'pair.onlyDifferences': {
      run: () => {
        useStore.setState(({ onlyDifferences }) => ({ onlyDifferences: !onlyDifferences }));
      },
    },
    'export.open': {
      run: () => {
        goToExport({ of: 'pair', ...ids });
      },
    },
  });
  return { selected: inHand ? selected : null, select, actsOn };
}

/** Copies what two articles differ in, as the export room would write it in Markdown. */
async function copyDifferences(pair: PairData): Promise<void> {
  const target = { of: 'pair', left: pair.left.articleId, right: pair.right.articleId } as const;
  try {
    const { plain, html } = await call('export.copyNote', {
      target,
      options: { ...USUAL_NOTE, contents: 'differences', bibliography: false },
    });
    await call('shell.copyText', { text: plain, html });
    await call('export.left', { what: target });
    showToast({ message: 'Differences copied as a note' });
  } catch (error) {
    reportError(error, () => void copyDifferences(pair));
  }
}

function nothing(): void {
  // There is nothing in hand; the reason is told instead.
}

/** Links the claims that say what the passages of a difference say. */
function linkClaims(pair: PairData, difference: ListedDifference | null): ActionHandler {
  if (!difference) return { run: nothing, disabled: NO_DIFFERENCE };
  const [own, other] = (['left', 'right'] as const).map((of) => {
    const passage = difference[of];
    return passage && claimAt(pair[of].claims, passage)?.claim;
  });
  const from = own ?? other;
  if (!from) {
    return {
      run: nothing,
      disabled: 'No claim stands in its passages: make one in the text first',
    };
  }
  const beside = from === own ? pair.right : pair.left;
  const target = from === own ? (other ?? null) : null;
  return {
    run: () => {
      showOverlay({
        name: 'linkClaim',
        claimId: from.id,
        articleId: from.articleId,
        beside: { articleId: beside.articleId, claimId: target?.id ?? null },
      });
    },
  };
}
