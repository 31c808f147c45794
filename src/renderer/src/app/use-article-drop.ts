import { useState, type DragEvent, type DragEventHandler } from 'react';
import { droppedArticles, holdsArticles } from '../services/article-drag.ts';
import { reportError } from '../services/banners.ts';
import { focusPaneWhenReady } from '../services/pane-focus.ts';
import type { Side } from '../services/reader-state.ts';
import { activeReader, isPair, openBeside, openIn, useStore } from '../services/store.ts';
import { nameTargets } from '../services/targets.ts';

/** Where an article that is dropped opens: in a pane that is there, or in a second one beside it. */
export type DropPlace = Side | 'beside';

interface ArticleDrop {
  /** Where what is dragged over the readers would open; null while nothing is. */
  readonly over: DropPlace | null;
  readonly handlers: Readonly<
    Record<'onDragOver' | 'onDragLeave' | 'onDrop', DragEventHandler<HTMLElement>>
  >;
}

/** Opens the article that is dropped on the readers, of several the first. */
export function useArticleDrop(): ArticleDrop {
  const [over, setOver] = useState<DropPlace | null>(null);
  return {
    over,
    handlers: {
      onDragOver: (event) => {
        if (!holdsArticles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(placeOf(event));
      },
      onDragLeave: (event) => {
        const { relatedTarget } = event;
        if (!(relatedTarget instanceof Node) || !event.currentTarget.contains(relatedTarget)) {
          setOver(null);
        }
      },
      onDrop: (event) => {
        const articles = droppedArticles(event);
        setOver(null);
        if (!articles) return;
        event.preventDefault();
        const place = placeOf(event);
        nameTargets(articles, 1).then(([id]) => {
          if (id === undefined) return;
          if (place === 'beside') openBeside(id);
          else openIn(place, id);
          focusPaneWhenReady('reader');
        }, reportError);
      },
    },
  };
}

/** Of one text the left half takes its place, the right half stands beside it. */
function placeOf({ currentTarget, target, clientX }: DragEvent<HTMLElement>): DropPlace {
  const state = useStore.getState();
  if (activeReader(state).articleId === null) return 'first';
  if (isPair(state)) {
    const pane = target instanceof Element ? target.closest<HTMLElement>('[data-side]') : null;
    return pane?.dataset['side'] === 'second' ? 'second' : 'first';
  }
  const { left, width } = currentTarget.getBoundingClientRect();
  return clientX < left + width / 2 ? 'first' : 'beside';
}
