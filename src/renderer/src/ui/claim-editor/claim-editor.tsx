import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { areaProofWords } from '../../../../shared/domain/area-words.ts';
import type { PageRef } from '../../../../shared/domain/page-map.ts';
import type { Claim, ClaimDraft, ClaimKind } from '../../../../shared/domain/claim.ts';
import type { ClaimSketch } from '../../../../shared/domain/claim-sketch.ts';
import type { Attribute } from '../../../../shared/domain/attribute.ts';
import { KIND_CODES, KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import { confidenceWords } from '../../../../shared/domain/describe-claim.ts';
import { classes } from '../../lib/classes.ts';
import { plural } from '../../lib/format.ts';
import { formPress } from '../../lib/enter.ts';
import { Button } from '../button.tsx';
import { ClaimCode } from '../claim-code.tsx';
import { useLeaveQuestion } from '../leave-question.tsx';
import {
  countChanges,
  EMPTY_FORM,
  readForm,
  type ClaimForm,
  type FormErrors,
  type UnsavedForm,
} from './claim-form.ts';
import { markFields, proofOf } from './field-proof.ts';
import { askedIn, fillForm, formOfDraft } from './fill-form.ts';
import { FieldMarks } from './field-marks.tsx';
import type { FieldSetProps } from './field-set.ts';
import { KindFields } from './kind-fields.tsx';
import { landmark } from '../../lib/landmarks.ts';
import { focusFirstField, isListOpen, selectFocused, useNarrow } from './form-dom.ts';
import styles from './claim-editor.module.css';

/** The words that the claim rests on, with what stands around them. */
export interface QuoteContext {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

interface ClaimEditorProps {
  /** Null for a new claim. */
  readonly claim: Claim | null;
  readonly kind: ClaimKind;
  /**
   * What the rules make of the quote of a new claim. It may come after the form is shown: it fills
   * what the reader has not touched by then.
   */
  readonly sketch?: ClaimSketch | null;
  /** What a new claim of the kind `attribute` is about, where that is known. */
  readonly asked?: Attribute | null;
  /** Null for a claim without a quote. */
  readonly context: QuoteContext | null;
  /** The pages of which areas prove the claim, or are to prove it. */
  readonly areas: readonly PageRef[];
  readonly onSave: (draft: ClaimDraft) => void;
  /** Leaves the form; what it held is not wanted any more. */
  readonly onCancel: () => void;
  readonly isSaving?: boolean;
  /** What was typed before the form was last taken away; null when nothing was. */
  readonly unsaved?: UnsavedForm | null;
  /** Hears of every change; null when the fields say again what they said at first. */
  readonly onUnsaved?: (unsaved: UnsavedForm | null) => void;
  /** Whether the first field gets the focus. */
  readonly takesFocus?: boolean;
}

/**
 * The form of a claim of any kind. Ctrl or Cmd with Enter saves (and accepts a suggestion), Escape
 * leaves it, and asks first when something was changed; what is wrong is said beside its field.
 */
export function ClaimEditor({
  claim,
  kind,
  context,
  areas,
  sketch = null,
  asked = null,
  onSave,
  onCancel,
  isSaving = false,
  unsaved = null,
  onUnsaved,
  takesFocus = true,
}: ClaimEditorProps): ReactElement {
  const root = useRef<HTMLFormElement>(null);
  const quoted = context?.quote ?? null;
  const empty = useMemo(() => emptyForm(asked, quoted), [asked, quoted]);
  const [{ fields: form, touched }, setForm] = useState<UnsavedForm>(
    () => unsaved ?? { fields: claim ? formOfDraft(claim) : empty, touched: [] },
  );
  useLayoutEffect(() => {
    if (claim || !sketch) return;
    setForm((before) => ({
      ...before,
      fields: fillForm(before.fields, sketch, new Set(before.touched)),
    }));
  }, [claim, sketch]);
  // Typing goes on to replace the first field, as it did before the field was filled.
  useEffect(() => {
    if (touched.length === 0) selectFocused(root.current);
  }, [form, touched]);
  const unchanged = useMemo(() => {
    if (claim) return formOfDraft(claim);
    return sketch ? fillForm(empty, sketch, new Set()) : empty;
  }, [claim, sketch, empty]);
  const changes = touched.length === 0 ? 0 : countChanges(unchanged, form);
  const hasChanges = changes > 0;
  const reported = useRef<ClaimForm | null>(null);
  useEffect(() => {
    const now = hasChanges ? form : null;
    if (reported.current === now) return;
    reported.current = now;
    onUnsaved?.(now && { fields: now, touched });
  }, [hasChanges, form, touched, onUnsaved]);
  const proof = proofOf(claim ?? sketch, unchanged, context?.quote ?? null);
  const [errors, setErrors] = useState<FormErrors>({});
  const narrow = useNarrow(root);
  useEffect(() => {
    if (takesFocus) focusFirstField(root.current);
  }, [takesFocus]);

  const save = (): void => {
    if (isSaving) return;
    const read = readForm(kind, form, proof);
    setErrors(read.errors ?? {});
    if (read.draft) onSave(read.draft);
    else
      requestAnimationFrame(() =>
        root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: changes > 0 ? `${plural(changes, 'change')} not saved.` : null,
    onSave: save,
    onLeave: onCancel,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    // A list that dropped down stands elsewhere in the document, and its keys are its own.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const press = formPress(event);
    if (press === null || (press === 'leave' && isListOpen(event.target))) return;
    event.preventDefault();
    event.stopPropagation();
    if (press === 'save') save();
    else leave();
  };

  const isSuggested = claim?.status === 'suggested';
  const fields: FieldSetProps = {
    form,
    errors,
    narrow,
    quote: context?.quote ?? null,
    onChange: (change) => {
      setForm((before) => ({
        fields: { ...before.fields, ...change },
        touched: [...new Set([...before.touched, ...(Object.keys(change) as (keyof ClaimForm)[])])],
      }));
    },
  };
  return (
    <form
      ref={root}
      noValidate
      aria-label={`${claim ? `Claim ${claim.code}` : 'New claim'}: ${KIND_WORDS[kind]}`}
      className={classes(
        styles.editor,
        `k-${KIND_CODES[kind]}`,
        isSuggested && styles.suggested,
        narrow && styles.narrow,
      )}
      onKeyDownCapture={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.head}>
        {claim ? <ClaimCode code={claim.code} kind={kind} /> : null}
        <h3 className={styles.title}>{KIND_WORDS[kind]}</h3>
        <span className={styles.origin}>{describeOrigin(claim)}</span>
      </div>
      {context ? (
        <p className={styles.quote}>
          “{context.before}
          <mark>
            <FieldMarks quote={context.quote} marks={markFields(kind, form, proof)} />
          </mark>
          {context.after}”
        </p>
      ) : (
        <p className={styles.unproved}>{proofWithoutQuote(areas)}</p>
      )}
      <div className={styles.fields}>
        <KindFields kind={kind} fields={fields} />
      </div>
      <div className={styles.foot} ref={landmark.foot}>
        {question ?? (
          <>
            <Button type="submit" variant="primary" chord="Mod+Enter" isDisabled={isSaving}>
              {isSuggested ? 'Accept' : 'Save'}
            </Button>
            <Button variant="plain" chord="Escape" onPress={leave}>
              Cancel
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

/** A form that says nothing, but for what a new claim is about and the answers that its words propose. */
function emptyForm(asked: Attribute | null, quoted: string | null): ClaimForm {
  return asked === null ? EMPTY_FORM : { ...EMPTY_FORM, ...askedIn(asked, quoted) };
}

function describeOrigin(claim: Claim | null): string {
  if (!claim) return 'new';
  const { origin, status } = claim;
  if (origin.by === 'rule' && status === 'suggested') {
    const sure = confidenceWords(claim);
    return `rule ${origin.ruleId} ${origin.ruleVersion}${sure === '' ? '' : `, ${sure}`}`;
  }
  return origin.by === 'rule' ? 'accepted by you' : `by ${origin.readerName}`;
}

/** What is said of a claim without a quote. */
function proofWithoutQuote(areas: readonly PageRef[]): string {
  const words = areaProofWords(areas);
  return words === null
    ? 'No quote: the claim will be marked as unproved.'
    : `No quote: proved by the ${words}.`;
}
