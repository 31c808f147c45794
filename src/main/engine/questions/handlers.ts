import type { HandlersOf } from '../handler-types.ts';
import { readTableShape } from '../evidence/queries.ts';
import { leaveQuestion } from './changed.ts';
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
  | 'questions.leave'
  | 'questions.trash'
>;
