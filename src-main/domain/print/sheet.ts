/**
 * A printed sheet as plain data: what lies where, in millimetres from the sheet's upper left corner. The same marks are
 * drawn in the preview and on paper, so that what is seen is what is printed.
 */

export type Mark =
  /** A stroke from one point to another; `dash` as in SVG, in mm. */
  | { readonly mark: 'line'; x1: number; y1: number; x2: number; y2: number; width: number; dash?: readonly number[] }
  | {
      readonly mark: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      stroke: number;
      fill?: 'hatch' | 'none';
      dash?: readonly number[];
    }
  /** `y` is the baseline, `size` the font size in mm; `most`: the text is never drawn wider than this. */
  | {
      readonly mark: 'text';
      x: number;
      y: number;
      size: number;
      text: string;
      face: 'words' | 'hand' | 'plain';
      anchor?: 'start' | 'middle' | 'end';
      /** Degrees clockwise around (x, y). */
      turn?: number;
      most?: number;
      /** Right-to-left text begins at the right. */
      direction?: 'ltr' | 'rtl';
      /** A sentence of ours: the times in it may be told on the reader's clock. All else is left as it was written. */
      said?: true;
    };

export type Sheet = {
  /** Stable within a run: `underlay-1`. */
  readonly id: string;
  /** "Guide for the card, US Letter" */
  readonly title: string;
  /** mm; the page box of the print. */
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** "Lay the card inside the corner marks." Said beside the preview, not printed. */
  readonly hint?: string;
};

export type PrintRun = {
  /** "Print for Ruth Okafor", "Print for today’s two notes" */
  readonly title: string;
  readonly sheets: readonly Sheet[];
  /** What does not fit, said before it is printed: "Tom’s note is two lines longer than the card." */
  readonly remarks: readonly string[];
};
