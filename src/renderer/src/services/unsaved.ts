import { create } from 'zustand';
import type { AnnotationId, ArticleId, NoteId, QuestionId } from '../../../shared/domain/ids.ts';
import { keep, readKept } from '../lib/kept.ts';
import { completeForm, type ClaimForm, type UnsavedForm } from '../ui/claim-editor/claim-form.ts';
import type { ClaimEditing } from './reader-state.ts';

/** A claim form that was left with changes, and what it was for. */
interface UnsavedClaim {
  readonly of: 'claim';
  readonly articleId: ArticleId;
  readonly editing: ClaimEditing;
  readonly form: UnsavedForm;
}

/** The comment and tags of an annotation as they were typed. */
interface UnsavedComment {
  readonly of: 'comment';
  readonly articleId: ArticleId;
  readonly annotationId: AnnotationId;
  readonly comment: string;
  readonly tags: string;
}

/** The text of a note about an article as it was typed. */
interface UnsavedNote {
  readonly of: 'note';
  readonly articleId: ArticleId;
  /** Null for the one new note of its article. */
  readonly noteId: NoteId | null;
  readonly text: string;
}

/** The notes of a question as they were typed. */
interface UnsavedQuestion {
  readonly of: 'question';
  readonly questionId: QuestionId;
  readonly text: string;
}

type Unsaved = UnsavedClaim | UnsavedComment | UnsavedNote | UnsavedQuestion;

interface UnsavedState {
  /** By what it is about, the one that was typed in last at the end. */
  readonly all: ReadonlyMap<string, Unsaved>;
}

const NAME = 'collate.unsaved';
/** More than anybody leaves open: the oldest go first. */
const MOST = 200;

/** What an older Collate called the direction of a finding, as a change and what it is worth. */
const DIRECTIONS: Readonly<Record<string, Partial<ClaimForm>>> = {
  positive: { value: 'better' },
  negative: { value: 'worse' },
  null: { change: 'no_difference' },
  mixed: { change: 'mixed' },
};

/** What was typed beside texts and neither saved nor discarded; it outlives the window. */
export const useUnsaved = create<UnsavedState>()(() => ({ all: readUnsaved(readKept(NAME)) }));

/** What a claim form is about: its claim, or the one new claim of its article. */
export function keyOfClaimForm(articleId: ArticleId, editing: ClaimEditing): string {
  return editing.of === 'existing' ? `claim:${editing.claimId}` : `new:${articleId}`;
}

function keyOf(unsaved: Unsaved): string {
  switch (unsaved.of) {
    case 'claim':
      return keyOfClaimForm(unsaved.articleId, unsaved.editing);
    case 'comment':
      return keyOfComment(unsaved.annotationId);
    case 'note':
      return keyOfNote(unsaved.articleId, unsaved.noteId);
    case 'question':
      return keyOfQuestion(unsaved.questionId);
  }
}

/** What the form of a note is about: the note, or the one new note of its article. */
export function keyOfNote(articleId: ArticleId, noteId: NoteId | null): string {
  return noteId === null ? `new-note:${articleId}` : `note:${noteId}`;
}

/** What the notes of a question are about. */
export function keyOfQuestion(id: QuestionId): string {
  return `question:${id}`;
}

/** What the form of a comment is about. */
export function keyOfComment(id: AnnotationId): string {
  return `annotation:${id}`;
}

function save(all: ReadonlyMap<string, Unsaved>): void {
  useUnsaved.setState({ all });
  keep(NAME, [...all.values()]);
}

/** Keeps what was typed until `dropUnsaved`. */
export function keepUnsaved(unsaved: Unsaved): void {
  const all = new Map(useUnsaved.getState().all);
  all.delete(keyOf(unsaved));
  all.set(keyOf(unsaved), unsaved);
  save(new Map([...all].slice(-MOST)));
}

/** Lets go of what was typed: it is saved, or the reader wants it no more. */
export function dropUnsaved(key: string): void {
  const all = new Map(useUnsaved.getState().all);
  if (all.delete(key)) save(all);
}

/** Lets go of what was typed about things that were deleted for good, or beside the text of such an article. */
export function dropUnsavedAbout(ids: readonly string[]): void {
  const gone = new Set(ids);
  const { all } = useUnsaved.getState();
  const left = [...all].filter(([, unsaved]) => !subjectsOf(unsaved).some((id) => gone.has(id)));
  if (left.length < all.size) save(new Map(left));
}

function subjectsOf(unsaved: Unsaved): readonly string[] {
  if (unsaved.of === 'question') return [unsaved.questionId];
  if (unsaved.of === 'comment') return [unsaved.articleId, unsaved.annotationId];
  if (unsaved.of === 'note') {
    return unsaved.noteId === null ? [unsaved.articleId] : [unsaved.articleId, unsaved.noteId];
  }
  const { articleId, editing } = unsaved;
  return editing.of === 'existing' ? [articleId, editing.claimId] : [articleId];
}

/** The comment and tags that were typed for an annotation and left; null when there are none. */
export function unsavedComment(key: string): Pick<UnsavedComment, 'comment' | 'tags'> | null {
  const unsaved = useUnsaved.getState().all.get(key);
  return unsaved?.of === 'comment' ? { comment: unsaved.comment, tags: unsaved.tags } : null;
}

/** The text that was typed for a note, or for a question, and left; null when there is none. */
export function unsavedNote(key: string): string | null {
  const unsaved = useUnsaved.getState().all.get(key);
  return unsaved?.of === 'note' || unsaved?.of === 'question' ? unsaved.text : null;
}

const listAll = (): readonly Unsaved[] => [...useUnsaved.getState().all.values()];

/** What was typed last beside the text of an article; null when nothing is left. */
export function lastUnsavedIn(articleId: ArticleId): UnsavedClaim | UnsavedComment | null {
  return (
    listAll().findLast(
      (one): one is UnsavedClaim | UnsavedComment =>
        (one.of === 'claim' || one.of === 'comment') && one.articleId === articleId,
    ) ?? null
  );
}

/** The note of an article in which something was typed last and left; undefined when there is none. */
export function lastUnsavedNoteIn(articleId: ArticleId): NoteId | null | undefined {
  return listAll().findLast(
    (one): one is UnsavedNote => one.of === 'note' && one.articleId === articleId,
  )?.noteId;
}

/** The entries that have the shape of this version; `kept` is what another start left. */
export function readUnsaved(kept: unknown): ReadonlyMap<string, Unsaved> {
  const entries = Array.isArray(kept) ? kept.filter(isUnsaved) : [];
  return new Map(entries.map((one) => [keyOf(one), one.of === 'claim' ? completed(one) : one]));
}

function completed(claim: UnsavedClaim): UnsavedClaim {
  const { fields, touched } = claim.form;
  const kept: Readonly<Record<string, unknown>> = { ...fields };
  const now = completeForm({ ...DIRECTIONS[String(kept['direction'])], ...kept });
  return { ...claim, form: { fields: now, touched: touched.filter((name) => name in now) } };
}

function isUnsaved(value: unknown): value is Unsaved {
  if (!isRecord(value)) return false;
  if (value['of'] === 'question') {
    return ['questionId', 'text'].every((name) => typeof value[name] === 'string');
  }
  if (typeof value['articleId'] !== 'string') return false;
  if (value['of'] === 'comment') {
    return ['annotationId', 'comment', 'tags'].every((name) => typeof value[name] === 'string');
  }
  if (value['of'] === 'note') {
    const { noteId, text } = value;
    return (noteId === null || typeof noteId === 'string') && typeof text === 'string';
  }
  const { of, editing, form } = value;
  if (of !== 'claim' || !isRecord(editing) || !isRecord(form)) return false;
  return isRecord(form['fields']) && Array.isArray(form['touched']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
