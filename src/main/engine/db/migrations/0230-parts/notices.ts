/**
 * Articles that may have been retracted, withdrawn, doubted or corrected, few as they are: what reference
 * files tell of it, and what publishers put before titles.
 */
export const NOTICES = `
CREATE INDEX article_noticed ON article (seq)
  WHERE (csl ->> '$.custom.notices' IS NOT NULL OR csl ->> '$."updated-by"' IS NOT NULL
    OR instr(lower(title), 'retracted') > 0 OR instr(lower(title), 'withdrawn') > 0);
`;
