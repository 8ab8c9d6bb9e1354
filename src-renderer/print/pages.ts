import { useEffect } from 'react';
import type { Sheet } from '../host/host';

/**
 * The sizes of the printed pages, as a style sheet of the page's own making: which sizes there are is only known when the
 * sheets are, and the policy allows style sheets that scripts construct, not `<style>` elements.
 * In millimetres: Chromium takes `size: A6` for Letter, and says nothing.
 */

/** pageName({ width: 215.9, height: 279.4 }) -> 'page-2159-2794' */
export const pageName = ({ width, height }: Pick<Sheet, 'width' | 'height'>): string =>
  `page-${Math.round(width * 10)}-${Math.round(height * 10)}`;

const size = ({ width, height }: Pick<Sheet, 'width' | 'height'>) => ({ width: `${width}mm`, height: `${height}mm` });

/** One named page for each size, and the sheets of that size on it. */
export function pageRules(sheets: readonly Pick<Sheet, 'width' | 'height'>[]): string {
  const sizes = new Map(sheets.map((sheet) => [pageName(sheet), size(sheet)]));
  return [...sizes]
    .map(
      ([name, { width, height }]) => `
@page ${name} { size: ${width} ${height}; margin: 0; }
@media print {
  .print-sheet[data-page="${name}"] { page: ${name}; width: ${width}; height: ${height}; }
}`,
    )
    .join('');
}

export function usePages(sheets: readonly Sheet[]): void {
  const rules = pageRules(sheets);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rules]);
}
