import { AppError } from '../../../shared/errors.ts';
import { takeReading } from '../archive/take-reading.ts';
import { savedWords } from '../export/export-words.ts';
import { intoNewFile, requirePlace } from '../export/new-file.ts';
import type { HandlersOf } from '../handler-types.ts';
import { readTableShape } from '../evidence/queries.ts';
import { makeId } from '../db/uuid.ts';
import { settleReading } from './agreement.ts';
import { leaveQuestion } from './changed.ts';
import { articlesOf, openReading, readQuestionRow } from './queries.ts';
import { startReadingRules } from './read-rules.ts';
import { planEnd, planReading, refuseReadAgain, requireReadable } from './second-reading.ts';
import {
  addToTable,
  ensureTable,
  insertQuestion,
  letIn,
  setAside,
  setOfQuestion,
  setSearch,
  trashQuestions,
} from './write-question.ts';

const count = (things: readonly unknown[], noun: string): string =>
  things.length === 1 ? noun : `${String(things.length)} ${noun}s`;

export const questionsHandlers = {
  'questions.create': ({ db, transact, now }, { text }) =>
    transact('New question', () => ({ id: insertQuestion(db, text, now()) })),

  'questions.update': ({ db, transact, now }, { id, text, tableId }) => {
    transact(
      tableId === undefined ? 'Ask the question anew' : 'Change the table of a question',
      () => {
        if (text !== undefined) setOfQuestion(db, id, 'text', text, now());
        if (tableId === undefined) return;
        readTableShape(db, tableId);
        setOfQuestion(db, id, 'table_id', tableId, now());
      },
    );
    return null;
  },

  'questions.writeNotes': ({ db, transact, now }, { id, notes }) => {
    if (openReading(db, id) !== undefined) {
      throw new AppError(
        'conflict',
        'The notes are hidden while the articles are read a second time. End that reading first.',
      );
    }
    transact('Change the notes of a question', () => {
      setOfQuestion(db, id, 'notes', notes, now());
    });
    return null;
  },

  'questions.makeTable': ({ db, transact, now }, { id }) =>
    transact('Make the table of a question', () => ({ tableId: ensureTable(db, id, now()) })),

  'questions.setSearch': ({ db, transact, now }, { id, query }) => {
    transact('Change the search of a question', () => {
      setSearch(db, id, query, now());
    });
    return null;
  },

  'questions.add': ({ db, transact, now }, { id, articleIds }) =>
    transact(`Add ${count(articleIds, 'article')} to the table of a question`, () => ({
      tableId: addToTable(db, id, articleIds, now()),
    })),

  'questions.setAside': ({ db, transact, now, readerId }, { id, articleIds, isSetAside }) => {
    const things = count(articleIds, 'article');
    transact(
      isSetAside ? `Set ${things} aside as not relevant` : `Let ${things} look relevant again`,
      () => {
        if (isSetAside) setAside(db, id, articleIds, { readerId: readerId(), now: now() });
        else letIn(db, id, articleIds);
      },
    );
    return null;
  },

  'questions.leave': ({ db, now }, { id }) => {
    leaveQuestion(db, id, now());
    return null;
  },

  'questions.beginReading': ({ db, bulk, readerId }, { id }) => {
    const plan = planReading(db, id, { id: makeId(), readerId: readerId() });
    return bulk.make('questions.beginReading', plan.params, plan.targets);
  },

  'questions.endReading': ({ db, bulk }, { id }) => {
    const plan = planEnd(db, id);
    return bulk.make('questions.endReading', plan.params, plan.targets);
  },

  'questions.settleReading': (
    { db, transact, now, readerId },
    { id, articleId, attribute, verdict },
  ) => {
    transact('Settle two readings', () => {
      const said = { verdict, readerId: readerId(), now: now() };
      settleReading(db, id, { articleId, attribute }, said);
    });
    return null;
  },

  'questions.sendOut': (context, { id, token }) => {
    const { db, jobs, placeToSave, writeExport, now } = context;
    const { path } = requirePlace(placeToSave(token));
    const { table_id: tableId } = readQuestionRow(db, id);
    if (articlesOf(db, tableId).length === 0 || tableId === null) {
      throw new AppError(
        'conflict',
        'The question has no articles to be read. Add some to its table first.',
      );
    }
    const jobId = jobs.start('export', 'Writing an archive for a second reader', 0, (control) =>
      intoNewFile(path, control.signal, async (file) => {
        const target = { of: 'table', id: tableId } as const;
        const task = { target, format: 'collate', blindFor: id, file, path, now: now() } as const;
        const summary = await writeExport(task, control.signal, control.report);
        control.signal.throwIfAborted();
        return savedWords(path, summary);
      }),
    );
    return { jobId };
  },

  'questions.takeReading': (context, { id, token }) => {
    const { db, jobs, grantedFile } = context;
    const archive = grantedFile(token);
    if (!archive) {
      throw new AppError('not_found', 'Choose the archive again: that file is no longer known.');
    }
    const articleIds = requireReadable(db, id);
    const refuse = (ids: readonly string[]): void => refuseReadAgain(db, ids);
    const jobId = jobs.start(
      'change',
      `Taking a second reading from ${archive.name}`,
      0,
      (control) => takeReading(context, control, archive, { questionId: id, articleIds, refuse }),
    );
    return { jobId };
  },

  'questions.readRules': (context, { id }) => startReadingRules(context, id),

  'questions.trash': ({ db, transact, now }, { ids }) => {
    transact(`Delete ${count(ids, 'question')}`, () => {
      trashQuestions(db, ids, now());
    });
    return null;
  },
} satisfies HandlersOf<
  | 'questions.create'
  | 'questions.update'
  | 'questions.writeNotes'
  | 'questions.makeTable'
  | 'questions.setSearch'
  | 'questions.add'
  | 'questions.setAside'
  | 'questions.beginReading'
  | 'questions.endReading'
  | 'questions.settleReading'
  | 'questions.sendOut'
  | 'questions.takeReading'
  | 'questions.readRules'
  | 'questions.leave'
  | 'questions.trash'
>;
