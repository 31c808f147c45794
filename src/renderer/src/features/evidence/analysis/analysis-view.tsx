import { useMemo, type ReactElement } from 'react';
import { listConflicts } from '../../../../../shared/domain/analysis/conflicts.ts';
import { listDirections } from '../../../../../shared/domain/analysis/directions.ts';
import { listRates } from '../../../../../shared/domain/analysis/rates.ts';
import { groupStudies } from '../../../../../shared/domain/analysis/studies.ts';
import { listTotals } from '../../../../../shared/domain/analysis/totals.ts';
import type { EvidenceTable } from '../../../../../shared/domain/evidence-table.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { analysedArticles } from './analysed-table.ts';
import { AnswersPictures } from './answers-pictures.tsx';
import { ConflictsList } from './conflicts-list.tsx';
import { DirectionsList } from './directions-list.tsx';
import { EffectPicture } from './effect-picture.tsx';
import { EstimatesPictures } from './estimates-picture.tsx';
import { MarksContext } from './marks.tsx';
import { RatesList } from './rates-list.tsx';
import { SafetyPicture } from './safety-picture.tsx';
import { SizesPicture } from './sizes-picture.tsx';
import { TotalsList } from './totals-list.tsx';
import styles from './analysis.module.css';

interface AnalysisViewProps {
  readonly table: EvidenceTable;
  readonly suggestedToo: boolean;
  /** The key of the selected mark; null while none is. */
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onOpen: () => void;
}

/** What the articles of a table say together: numbers on the left, pictures on the right. Each mark opens its sentence. */
export function AnalysisView({
  table,
  suggestedToo,
  selected,
  onSelect,
  onOpen,
}: AnalysisViewProps): ReactElement {
  const articles = useMemo(() => analysedArticles(table, suggestedToo), [table, suggestedToo]);
  const columnOf = useMemo(() => {
    const columns = new Map<string, EvidenceTable['columns'][number]>(
      table.columns.map((column) => [column.articleId, column]),
    );
    return (id: string) => columns.get(id);
  }, [table]);
  const { totals, rates, conflicts, directions } = useMemo(() => {
    const studies = groupStudies(articles, table.links);
    return {
      totals: listTotals(studies),
      rates: listRates(articles),
      conflicts: listConflicts(studies),
      directions: listDirections(studies),
    };
  }, [articles, table.links]);
  const hand = useMemo(
    () => ({ selected, select: onSelect, open: onOpen }),
    [selected, onSelect, onOpen],
  );
  const picture = { articles, selected, fileName: fileNameOf(table.title) };
  if (articles.every(({ claims }) => claims.length === 0)) {
    return (
      <div className={styles.empty}>
        <EmptyState
          title={
            suggestedToo
              ? 'No claims in these articles yet'
              : 'No accepted claims in these articles'
          }
        />
      </div>
    );
  }
  return (
    <MarksContext value={hand}>
      <div className={styles.view}>
        <div className={styles.numbers}>
          <TotalsList totals={totals} columnOf={columnOf} />
          <RatesList rates={rates} columnOf={columnOf} selected={selected} />
          <ConflictsList conflicts={conflicts} columnOf={columnOf} />
          <DirectionsList directions={directions} />
        </div>
        <div className={styles.pictures}>
          <SizesPicture {...picture} />
          <EffectPicture directions={directions} columnOf={columnOf} {...picture} />
          <SafetyPicture {...picture} />
          <EstimatesPictures {...picture} />
          <AnswersPictures attributes={table.attributes} {...picture} />
        </div>
      </div>
    </MarksContext>
  );
}

/** The beginning of the names of files with pictures: the title without what file names do not hold. */
function fileNameOf(title: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? ['table'];
  return words.join('-').toLowerCase().slice(0, 60);
}
