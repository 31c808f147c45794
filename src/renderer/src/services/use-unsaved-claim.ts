import { useCallback, useState } from 'react';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import type { UnsavedForm } from '../ui/claim-editor/claim-form.ts';
import type { ClaimEditing } from './reader-state.ts';
import { dropUnsaved, keepUnsaved, keyOfClaimForm, useUnsaved } from './unsaved.ts';

interface UnsavedClaimForm {
  /** What was typed when the form was last taken away; null when nothing was. */
  readonly kept: UnsavedForm | null;
  /** To be told of every change; of null when there is none left. */
  readonly onUnsaved: (form: UnsavedForm | null) => void;
  /** The claim is saved, or its form was discarded. */
  readonly drop: () => void;
}

function formOf(key: string): UnsavedForm | null {
  const unsaved = useUnsaved.getState().all.get(key);
  return unsaved?.of === 'claim' ? unsaved.form : null;
}

/** What a form is for as it is kept: the picture of its area is too large, and is drawn again. */
function withoutPicture(editing: ClaimEditing): ClaimEditing {
  if (editing.of === 'existing' || !editing.area) return editing;
  return { ...editing, area: { ...editing.area, picture: null } };
}

/** Keeps what is typed in the form of a claim, so that it is there whenever the form is drawn again. */
export function useUnsavedClaim(articleId: ArticleId, editing: ClaimEditing): UnsavedClaimForm {
  const key = keyOfClaimForm(articleId, editing);
  const [kept] = useState(() => formOf(key));
  const drop = useCallback(() => {
    dropUnsaved(key);
  }, [key]);
  const onUnsaved = useCallback(
    (form: UnsavedForm | null) => {
      if (form) keepUnsaved({ of: 'claim', articleId, editing: withoutPicture(editing), form });
      else drop();
    },
    [articleId, editing, drop],
  );
  return { kept, onUnsaved, drop };
}
