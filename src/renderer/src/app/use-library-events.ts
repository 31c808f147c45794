import { useEffect } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { JobProgress } from '../../../shared/domain/job.ts';
import { listen, queryKey } from '../lib/api.ts';
import { plural } from '../lib/format.ts';
import { isActionId } from '../../../shared/contract/actions.ts';
import { runAction } from '../services/actions.ts';
import { dismissBusy } from '../services/banners.ts';
import { runInField } from '../services/field-editing.ts';
import { isFillingIn } from '../services/filling-in.ts';
import { letGoOfGone } from '../services/let-go-of-gone.ts';
import { putInJobList } from '../services/job-list.ts';
import { collectChanges } from '../services/changes-seen.ts';
import { whenDayBegins } from '../services/next-day.ts';
import { createPacedTask } from '../services/paced-task.ts';
import {
  isAboutBackups,
  isAboutImports,
  isCount,
  isCountOfDays,
  isOfArticles,
  isStaleAfter,
  isStyled,
} from '../services/query-scope.ts';
import { showToast } from '../services/toast.ts';
import { dropUnsavedAbout } from '../services/unsaved.ts';

/** At most one round of asking about the library in this many milliseconds while a job writes. */
const REFRESH_EVERY = 250;

/** What belongs to articles that changed is asked for at once, else what one did would lag behind. */
const REFRESH_ARTICLE_EVERY = 50;

/** The counts of saved searches are asked for at most so often, so that an import is not slowed by them. */
const RECOUNT_EVERY = 2000;

/** Keeps the cache true to the library, and runs what is chosen in the native menu. */
export function useLibraryEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const ofArticles = collectChanges();
    const ofLibrary = collectChanges();
    const ofStyled = collectChanges();
    const ofCounts = collectChanges();
    const articles = createPacedTask(REFRESH_ARTICLE_EVERY, () => {
      const change = ofArticles.take();
      return client.invalidateQueries({
        predicate: (query) => isOfArticles(query, change) && isStaleAfter(query, change),
      });
    });
    const library = createPacedTask(REFRESH_EVERY, () => {
      const change = ofLibrary.take();
      return client.invalidateQueries({
        predicate: (query) =>
          !isOfArticles(query, change) &&
          !isCount(query) &&
          !isStyled(query) &&
          isStaleAfter(query, change),
      });
    });
    const styled = createPacedTask(REFRESH_EVERY, () => {
      const change = ofStyled.take();
      return client.invalidateQueries({
        predicate: (query) => isStyled(query) && isStaleAfter(query, change),
      });
    });
    const counts = createPacedTask(RECOUNT_EVERY, () => {
      const change = ofCounts.take();
      return client.invalidateQueries({
        predicate: (query) => isCount(query) && isStaleAfter(query, change),
      });
    });
    const everything = createPacedTask(REFRESH_EVERY, () => client.invalidateQueries());
    const backups = createPacedTask(REFRESH_EVERY, () =>
      client.invalidateQueries({ predicate: isAboutBackups }),
    );
    const imports = createPacedTask(REFRESH_ARTICLE_EVERY, () =>
      client.invalidateQueries({ predicate: isAboutImports }),
    );
    const stops = [
      listen('library.changed', (change) => {
        ofArticles.add(change);
        ofLibrary.add(change);
        articles.ask();
        library.ask();
        ofStyled.add(change);
        styled.ask();
        ofCounts.add(change);
        counts.ask();
        if (change.parts.includes('articles')) void letGoOfGone();
      }),
      listen('trash.purged', ({ ids }) => {
        dropUnsavedAbout(ids);
      }),
      listen('trash.expired', ({ things, days }) => {
        showToast({ message: expiredWords(things, days) });
      }),
      listen('job.progressed', (job) => {
        putInJobList(client, job);
        refreshUnfinished(client, job);
      }),
      listen('job.reported', (job) => {
        putInJobList(client, job);
        refreshUnfinished(client, job);
        if (job.state !== 'running') dismissBusy();
      }),
      listen('backups.changed', () => {
        backups.ask();
      }),
      listen('import.changed', () => {
        imports.ask();
      }),
      listen('engine.restarted', () => {
        everything.ask();
        showToast({ message: 'The engine of Collate was restarted. Everything saved is there.' });
      }),
      whenDayBegins(() => void client.invalidateQueries({ predicate: isCountOfDays })),
      listen('menu.chosen', ({ action }) => {
        if (isActionId(action) && !runInField(action) && !isFillingIn()) runAction(action);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      for (const task of [articles, library, styled, counts, everything, backups, imports])
        task.stop();
    };
  }, [client]);
}

const expiredWords = (things: number, days: number): string =>
  things === 1
    ? `1 thing had been in the trash for ${plural(days, 'day')} and is deleted for good.`
    : `${plural(things, 'thing')} had been in the trash for ${plural(days, 'day')} and are deleted for good.`;

/** What is left to continue changes when a search for claims, or a change of many things, begins or ends. */
function refreshUnfinished(client: QueryClient, job: JobProgress): void {
  if (job.state === 'running' && job.done > 0) return;
  if (job.kind === 'extraction') {
    void client.invalidateQueries({ queryKey: queryKey('suggestions.unfinished', {}) });
  }
  if (job.kind === 'change') {
    void client.invalidateQueries({ queryKey: queryKey('bulk.unfinished', {}) });
  }
}
