import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { listDirections } from '../../../../../shared/domain/analysis/directions.ts';
import { groupStudies } from '../../../../../shared/domain/analysis/studies.ts';
import type { EvidenceTable } from '../../../../../shared/domain/evidence-table.ts';
import type { TablePicture } from '../../../services/table-pictures.ts';
import { analysedArticles } from './analysed-table.ts';
import { EffectPicture } from './effect-picture.tsx';
import { EstimatesPictures } from './estimates-picture.tsx';
import { PrintingContext } from './printing.ts';
import { SafetyPicture } from './safety-picture.tsx';
import { SizesPicture } from './sizes-picture.tsx';
import styles from './analysis.module.css';

/** As wide as the text of a page, in CSS pixels. */
const WIDTH = 720;

/**
 * The pictures of the analysis of a table, of its accepted claims, as documents of their own. They are drawn
 * where nobody sees them, as style sheets give colours to what stands in a window alone.
 */
export function printPictures(table: EvidenceTable): TablePicture[] {
  const articles = analysedArticles(table, false);
  const columns = new Map<string, EvidenceTable['columns'][number]>(
    table.columns.map((column) => [column.articleId, column]),
  );
  const directions = listDirections(groupStudies(articles, table.links));
  const picture = { articles, selected: null, fileName: '' };
  const pictures: TablePicture[] = [];
  const printing = {
    width: WIDTH,
    take: (one: TablePicture) => {
      pictures.push(one);
    },
  };
  const holder = document.createElement('div');
  holder.className = styles.printed ?? '';
  holder.inert = true;
  document.body.append(holder);
  const root = createRoot(holder);
  try {
    flushSync(() => {
      root.render(
        <PrintingContext value={printing}>
          <SizesPicture {...picture} />
          <EffectPicture directions={directions} columnOf={(id) => columns.get(id)} {...picture} />
          <SafetyPicture {...picture} />
          <EstimatesPictures {...picture} />
        </PrintingContext>,
      );
    });
    return pictures;
  } finally {
    root.unmount();
    holder.remove();
  }
}
