import type { MenuLine } from '../../services/context-menu.ts';
import { focusPaneWhenReady } from '../../services/pane-focus.ts';
import { openArticle, openBeside } from '../../services/store.ts';

/** The ways to follow a link: in the place of the article that is read, or beside it. */
export function linesOfLink(follow: (open: typeof openArticle) => void): readonly MenuLine[] {
  const line = (id: string, label: string, open: typeof openArticle): MenuLine => ({
    id,
    label,
    run: () => {
      follow(open);
      focusPaneWhenReady('reader');
    },
  });
  return [line('open', 'Open', openArticle), line('beside', 'Open beside', openBeside)];
}
