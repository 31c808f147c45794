import { useState, type ComponentProps, type ReactElement } from 'react';
import type { ClaimDraft, CommonKind } from '../../../../../shared/domain/claim.ts';
import type { ClaimEditing, TextSelection } from '../../../services/reader-state.ts';
import { readerAt, useSide } from '../../../services/readers.ts';
import { setReader } from '../../../services/store.ts';
import { useUnsavedClaim } from '../../../services/use-unsaved-claim.ts';
import { useCall } from '../../../lib/api.ts';
import { ClaimEditor } from '../../../ui/claim-editor/claim-editor.tsx';
import { useReaderContext } from '../reader-context.ts';
import { urlOfArea } from '../../../lib/area-url.ts';
import { AreaPicture } from './area-picture.tsx';
import { stopEditing } from './editing.ts';
import { KindChooser } from './kind-chooser.tsx';
import { contextOfClaim, contextOfSelection } from './quote-context.ts';
import { letGoOfWords } from '../../../lib/let-go-of-words.ts';

interface ClaimEditingViewProps {
  readonly editing: ClaimEditing;
}

/** The claim being made or changed, beside its words: first its kind, then its fields. */
export function ClaimEditingView({ editing }: ClaimEditingViewProps): ReactElement | null {
  const { article, claims, commands, select, focusText, goOnFrom } = useReaderContext();
  const side = useSide();
  const [isSaving, setIsSaving] = useState(false);
  const { kept, onUnsaved, drop } = useUnsavedClaim(article.id, editing);
  const claim =
    editing.of === 'existing' ? (claims.find(({ id }) => id === editing.claimId) ?? null) : null;

  const leave = (): void => {
    drop();
    // The reader may have gone on to another article while the claim was saved.
    if (readerAt(side).claimEditing !== editing) return;
    stopEditing(side);
    focusText();
  };
  if (editing.of === 'new' && editing.kind === null) {
    return (
      <KindChooser
        proof={editing.selection ? 'quote' : editing.area ? 'area' : null}
        onChoose={(kind) => {
          setReader(side, { claimEditing: { ...editing, kind } });
        }}
        onCancel={leave}
      />
    );
  }

  const save = async (draft: ClaimDraft): Promise<void> => {
    setIsSaving(true);
    if (editing.of === 'existing') {
      if (await commands.changeClaim(editing.claimId, draft)) {
        const isHere = readerAt(side).claimEditing === editing;
        leave();
        if (isHere && claim?.status === 'suggested') goOnFrom(`claim:${editing.claimId}`);
      }
    } else {
      const id = editing.area
        ? await commands.claimArea(editing.area, draft)
        : await commands.createClaim(editing.selection, draft);
      if (id) {
        const isHere = readerAt(side).claimEditing === editing;
        if (isHere) letGoOfWords();
        leave();
        if (isHere) select({ type: 'claim', id });
      }
    }
    setIsSaving(false);
  };
  const kind = claim?.value.kind ?? (editing.of === 'new' ? editing.kind : null);
  if (!kind) return null;
  const selection = editing.of === 'new' ? editing.selection : null;
  const context = claim
    ? contextOfClaim(article.text, claim)
    : selection && contextOfSelection(article.text, selection);
  const newArea = editing.of === 'new' ? editing.area : undefined;
  const editor = {
    claim,
    kind,
    context,
    areas: claim?.areas ?? (newArea ? [newArea] : []),
    onSave: (draft: ClaimDraft) => void save(draft),
    onCancel: leave,
    isSaving,
    unsaved: kept,
    onUnsaved,
    takesFocus: kept === null,
  };
  return (
    <>
      {claim?.areas.map((area) => (
        <AreaPicture key={area.id} place={area} source={urlOfArea(area.id)} />
      ))}
      {newArea?.picture ? (
        <AreaPicture place={newArea} source={`data:image/png;base64,${newArea.picture}`} />
      ) : null}
      {selection && kind !== 'attribute' ? (
        <SketchedEditor selection={selection} {...editor} kind={kind} />
      ) : (
        <ClaimEditor {...editor} />
      )}
    </>
  );
}

interface SketchedEditorProps extends ComponentProps<typeof ClaimEditor> {
  readonly selection: TextSelection;
  readonly kind: CommonKind;
}

/** The editor of a new claim, filled with what the rules make of the selected words. */
function SketchedEditor({ selection, ...editor }: SketchedEditorProps): ReactElement {
  const { revisionId, span } = selection;
  const { data } = useCall('suggestions.describe', { revisionId, span, kind: editor.kind });
  return <ClaimEditor {...editor} sketch={data ?? null} />;
}
