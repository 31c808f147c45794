import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Color } from '../../../../../shared/domain/annotation.ts';
import type { PageRect } from '../../../../../shared/domain/page-map.ts';
import type { AreaDraft } from '../../../../../shared/domain/pages.ts';
import { changePageView } from '../../../services/page-views.ts';
import type { Mark, Side } from '../../../services/reader-state.ts';
import { readerAt, useSide } from '../../../services/readers.ts';
import { setReader } from '../../../services/store.ts';
import { showToast } from '../../../services/toast.ts';
import type { ReaderCommands } from '../use-reader-commands.ts';
import { pictureOfArea } from './drawing/picture-of-area.ts';
import type { PdfState } from './drawing/use-pdf-document.ts';
import type { Sheets } from './use-sheets.ts';

/** A part of a page that is being marked out. */
export interface PickedArea {
  readonly page: number;
  readonly rect: PageRect;
}

export interface AreaPicking {
  /** Null while none is marked out. */
  readonly picked: PickedArea | null;
  /** Begins with the middle of the page in view. */
  readonly start: () => void;
  readonly change: (rect: PageRect) => void;
  readonly mark: (color: Color) => void;
  readonly claim: () => void;
  readonly leave: () => void;
  /** The commands of the article; a claim from an area whose picture is not at hand has it drawn. */
  readonly commands: ReaderCommands;
}

interface PickingOptions {
  readonly sheets: Sheets | null;
  readonly state: PdfState;
  readonly commands: ReaderCommands;
  readonly onMarked: (mark: Mark) => void;
  readonly focusText: () => void;
}

/** Marks out a part of a page, and what becomes of it: an annotation or the proof of a claim. */
export function useAreaPicking(options: PickingOptions): AreaPicking {
  const { commands: base } = options;
  const side = useSide();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const [picked, setPicked] = useState<PickedArea | null>(null);

  const start = useCallback(() => {
    const { sheets } = latest.current;
    const page = sheets?.pages.pages[sheets.current - 1];
    if (!sheets || !page) return;
    if (sheets.layout.rotation !== 0) changePageView(sheets.articleId, { rotation: 0 });
    const { number, width, height } = page;
    setPicked({
      page: number,
      rect: { x0: width * 0.1, y0: height * 0.1, x1: width * 0.9, y1: height * 0.5 },
    });
  }, []);
  const leave = useCallback(() => {
    setPicked(null);
    latest.current.focusText();
  }, []);
  const change = useCallback((rect: PageRect) => {
    setPicked((before) => before && { ...before, rect });
  }, []);
  const mark = useCallback(
    (color: Color) => {
      if (!picked) return;
      setPicked(null);
      void drawArea(latest.current, picked).then(async (area) => {
        const id = area && (await latest.current.commands.markArea(area, color));
        latest.current.focusText();
        if (id) latest.current.onMarked({ type: 'annotation', id });
      });
    },
    [picked],
  );
  const claim = useCallback(() => {
    if (!picked || isWriting(side)) return;
    setPicked(null);
    void drawArea(latest.current, picked).then((drawn) => {
      if (!drawn) return;
      // Another claim may have been begun while the picture was drawn.
      if (isWriting(side)) {
        setPicked(picked);
        return;
      }
      const label = latest.current.sheets?.pages.pages[drawn.page - 1]?.label ?? null;
      setReader(side, {
        claimEditing: { of: 'new', kind: null, selection: null, area: { ...drawn, label } },
        mark: null,
      });
    });
  }, [picked, side]);
  const commands = useMemo(
    (): ReaderCommands => ({
      ...base,
      claimArea: async (area, draft) => {
        const isToDraw = area.picture === null && latest.current.sheets !== null;
        const drawn = isToDraw ? await drawArea(latest.current, area) : null;
        if (isToDraw && !drawn) return null;
        return base.claimArea({ ...area, ...drawn }, draft);
      },
    }),
    [base],
  );
  return { picked, start, change, mark, claim, leave, commands };
}

/** Whether a claim is written in this pane, whose form would go for that of the area; says so. */
function isWriting(side: Side): boolean {
  if (readerAt(side).claimEditing === null) return false;
  showToast({ message: 'Save or discard the claim in hand first' });
  return true;
}

/** A part of a page with its picture; null, and said why, where the page cannot be drawn. */
async function drawArea(
  { sheets, state }: Pick<PickingOptions, 'sheets' | 'state'>,
  { page, rect }: PickedArea,
): Promise<AreaDraft | null> {
  const attachmentId = sheets?.pages.attachmentId ?? null;
  const info = sheets?.pages.pages[page - 1];
  const picture =
    state.is === 'open' && info
      ? await pictureOfArea(state.document, info, rect).catch(() => null)
      : null;
  if (attachmentId !== null && picture !== null) return { attachmentId, page, rect, picture };
  showToast({
    message: `Page ${String(page)} cannot be drawn, so no picture of the area can be kept`,
  });
  return null;
}
