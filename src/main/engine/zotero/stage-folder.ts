import type { Context } from '../handler-types.ts';
import { eachPage } from '../import/review/in-pages.ts';
import { stageAndReview } from '../import/import-job.ts';
import { stageFault, stageParts, stageRest, stageSource } from '../import/review/staging.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { PreparedFolder } from './read-in-thread.ts';

/**
 * Puts what a data folder of Zotero holds into a review, where it is held against the library like any
 * other import. Nothing of it is written before the reader says so.
 */
export function reviewFolder(
  context: Context,
  control: JobControl,
  { items, collections, tagColors, warnings }: PreparedFolder,
): Promise<string> {
  return stageAndReview(context, control, 'Importing from Zotero', async (staging) => {
    const source = stageSource(staging, 'Zotero', null);
    stageRest(staging, source, { collections, tagColors });
    for (const message of warnings) {
      stageFault(staging, source, { line: null, message, isWhole: false });
    }
    let done = 0;
    await eachPage(
      items,
      (page) => {
        done += page.length;
        control.report({ done });
        stageParts(
          staging,
          source,
          page.map((entry) => ({ of: 'entry', entry })),
        );
      },
      control.breathe,
    );
  });
}
