import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import type { Claim, ClaimDraft, ClaimKind } from '../../../../shared/domain/claim.ts';
import type { ClaimSketch } from '../../../../shared/domain/claim-sketch.ts';
import { KIND_CODES, KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import { assertNever } from '../../../../shared/errors.ts';
import { classes } from '../../lib/classes.ts';
import { currentPlatform } from '../../lib/platform.ts';
import { Button } from '../button.tsx';
import { ClaimCode } from '../claim-code.tsx';
import {
  EMPTY_FORM,
  fillForm,
  formOfDraft,
  readForm,
  type ClaimForm,
  type FormErrors,
} from './claim-form.ts';
import { FindingFields } from './finding-fields.tsx';
import type { FieldSetProps } from './field-set.ts';
import { SafetyFields } from './safety-fields.tsx';
import { SampleSizeFields } from './sample-size-fields.tsx';
import { SpeciesFields } from './species-fields.tsx';
import { landmark } from '../../lib/landmarks.ts';
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
  /** Null for a claim without a quote. */
  readonly context: QuoteContext | null;
  readonly onSave: (draft: ClaimDraft) => void;
  readonly onCancel: () => void;
  readonly isSaving?: boolean;
}

/** Narrower than this, labels stand above their fields. */
const ROOM_FOR_LABELS = 280;

/**
 * The form of a claim of any kind. Ctrl or Cmd with Enter saves (and accepts a suggestion), Escape
 * cancels; what is wrong is said beside its field.
 */
export function ClaimEditor({
  claim,
  kind,
  context,
  sketch = null,
  onSave,
  onCancel,
  isSaving = false,
}: ClaimEditorProps): ReactElement {
  const root = useRef<HTMLFormElement>(null);
  const [form, setForm] = useState<ClaimForm>(() => (claim ? formOfDraft(claim) : EMPTY_FORM));
  const touched = useRef(new Set<keyof ClaimForm>());
  useLayoutEffect(() => {
    if (claim || !sketch) return;
    setForm((before) => fillForm(before, sketch, touched.current));
  }, [claim, sketch]);
  // Typing goes on to replace the first field, as it did before the field was filled.
  useEffect(() => {
    if (touched.current.size === 0) selectFocused(root.current);
  }, [form]);
  const [errors, setErrors] = useState<FormErrors>({});
  const narrow = useNarrow(root);
  useEffect(() => {
    focusFirstField(root.current);
  }, []);

  const save = (): void => {
    if (isSaving) return;
    const read = readForm(kind, form);
    setErrors(read.errors ?? {});
    if (read.draft) onSave(read.draft);
    else
      requestAnimationFrame(() =>
        root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    // A list that dropped down stands elsewhere in the document, and its keys are its own.
    if (!event.currentTarget.contains(event.target as Node)) return;
    const mod = currentPlatform() === 'darwin' ? event.metaKey : event.ctrlKey;
    if (event.key === 'Enter' && mod) {
      event.preventDefault();
      event.stopPropagation();
      save();
    } else if (event.key === 'Escape' && !isListOpen(event.target)) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };

  const isSuggested = claim?.status === 'suggested';
  const fields: FieldSetProps = {
    form,
    errors,
    narrow,
    onChange: (change) => {
      for (const field of Object.keys(change)) touched.current.add(field as keyof ClaimForm);
      setForm((before) => ({ ...before, ...change }));
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
          <mark>{context.quote}</mark>
          {context.after}”
        </p>
      ) : (
        <p className={styles.unproved}>No quote: the claim will be marked as unproved.</p>
      )}
      <div className={styles.fields}>
        <KindFields kind={kind} fields={fields} />
      </div>
      <div className={styles.foot} ref={landmark.foot}>
        <Button type="submit" variant="primary" chord="Mod+Enter" isDisabled={isSaving}>
          {isSuggested ? 'Accept' : 'Save'}
        </Button>
        <Button variant="plain" chord="Escape" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function KindFields({
  kind,
  fields,
}: {
  readonly kind: ClaimKind;
  readonly fields: FieldSetProps;
}): ReactElement {
  switch (kind) {
    case 'sample_size':
      return <SampleSizeFields {...fields} />;
    case 'species':
      return <SpeciesFields {...fields} />;
    case 'finding':
      return <FindingFields {...fields} />;
    case 'safety':
      return <SafetyFields {...fields} />;
    default:
      return assertNever(kind);
  }
}

function describeOrigin(claim: Claim | null): string {
  if (!claim) return 'new';
  const { origin, confidence, status } = claim;
  if (origin.by === 'rule' && status === 'suggested') {
    const sure = confidence === null ? '' : `, ${confidence.toFixed(2)}`;
    return `rule ${origin.ruleId} ${origin.ruleVersion}${sure}`;
  }
  return origin.by === 'rule' ? 'accepted by you' : `by ${origin.readerName}`;
}

function useNarrow(ref: { readonly current: HTMLElement | null }): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setNarrow(element.clientWidth < ROOM_FOR_LABELS);
    const observer = new ResizeObserver(() => {
      setNarrow(element.clientWidth < ROOM_FOR_LABELS);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return narrow;
}

function focusFirstField(form: HTMLFormElement | null): void {
  const first = form?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  const chosen = form?.querySelector<HTMLInputElement>('input[type="radio"]:checked');
  const field = first?.type === 'radio' ? (chosen ?? first) : first;
  field?.focus({ preventScroll: true });
  selectFocused(form);
}

/** Selects what stands in the text field that has the focus. */
function selectFocused(form: HTMLFormElement | null): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement && field.type === 'text' && form?.contains(field)) {
    field.select();
  }
}

function isListOpen(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
