import { AppError } from '../../../shared/errors.ts';
import type { HandlersOf } from '../handler-types.ts';
import { readTableShape } from '../evidence/queries.ts';
import { makeId } from '../db/uuid.ts';
import { settleReading } from './agreement.ts';
import { leaveQuestion } from './changed.ts';
import { isOpenReading } from './queries.ts';
import { planEnd, planReading } from './second-reading.ts';
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
    if (isOpenReading(db, id)) {
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
  | 'questions.leave'
  | 'questions.trash'
>;
