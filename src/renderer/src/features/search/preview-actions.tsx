import type { ReactElement } from 'react';
import { useActions } from '../../services/actions.ts';
import { copyPlace, copyWithCitation } from '../../services/copy-quote.ts';
import { copyLinkToArticle, copyLinkToClaim } from '../../services/library-links.ts';
import { focusPaneWhenReady } from '../../services/pane-focus.ts';
import type { FromSearch } from '../../services/reader-state.ts';
import { openBeside, useStore } from '../../services/store.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { Button } from '../../ui/button.tsx';
import type { Hit } from './hits.ts';
import { openHit } from './open-hit.ts';
import { toggleCompared } from './search-session.ts';
import type { Preview } from './use-preview.ts';
import { landmark } from '../../lib/landmarks.ts';
import styles from './preview-pane.module.css';

interface PreviewActionsProps {
  readonly hit: Hit;
  readonly preview: Preview;
  readonly search: FromSearch;
}

function openWords(hit: Hit): string {
  if (hit.type === 'note') return 'Open at the note';
  return hit.type === 'article' && hit.at === null ? 'Open the article' : 'Open at the quote';
}

/** To a claim that was found, else to the article in which something was. */
function copyLinkToHit(hit: Hit): Promise<void> {
  if (hit.type !== 'claim') return copyLinkToArticle(hit.articleId);
  return copyLinkToClaim({ id: hit.claimId, code: hit.code, statement: hit.line.text });
}

/** Open, copy with citation, compare: what can be done with the selected hit. */
export function PreviewActions({ hit, preview, search }: PreviewActionsProps): ReactElement {
  const compared = useStore((state) => state.compareTray.includes(hit.articleId));
  const besideKey = useKeyOf('article.openBeside');
  const copyKey = useKeyOf('quote.copy');
  const compareKey = useKeyOf('compare.toggle');
  const { quote } = preview;

  const copyQuote = (): void => {
    if (quote) void copyWithCitation({ quoteId: quote.id });
  };
  const compare = (): void => {
    toggleCompared(hit.articleId);
  };
  const openItBeside = (): void => {
    openHit(hit, { place: preview.place, search, open: openBeside });
    focusPaneWhenReady('reader');
  };
  const noQuote = quote ? null : 'There is no quote to copy';
  useActions({
    'quote.copy': { run: copyQuote, disabled: noQuote },
    'quote.cite': {
      run: () => {
        if (quote) void copyPlace({ quoteId: quote.id });
      },
      disabled: noQuote,
    },
    'link.copy': { run: () => void copyLinkToHit(hit) },
    'compare.toggle': { run: compare },
    'article.openBeside': { run: openItBeside },
  });
  return (
    <div className={styles.actions} ref={landmark.foot}>
      <Button
        variant="primary"
        chord="Enter"
        onPress={() => {
          openHit(hit, { place: preview.place, search });
        }}
      >
        {openWords(hit)}
      </Button>
      <Button chord={besideKey} onPress={openItBeside}>
        Open beside
      </Button>
      <Button
        chord={copyKey}
        onPress={copyQuote}
        isDisabled={noQuote !== null}
        {...(noQuote ? { reason: noQuote } : {})}
      >
        Copy with citation
      </Button>
      <Button chord={compareKey} onPress={compare}>
        {compared ? 'Do not compare' : 'Compare'}
      </Button>
    </div>
  );
}
