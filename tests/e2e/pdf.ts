import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Printed pages, measured with poppler-utils: boxes, words, and ink. Lengths in mm. */

export type Page = { width: number; height: number; words: string; ink: Ink };
/** Where there is ink on a page. */
export type Ink = {
  /** Is any of the area darker than a fifth? */
  in(area: { x: number; y: number; width: number; height: number }): boolean;
  /** The middles of the dark rows across the area's whole width: ruled lines. */
  lines(area: { x: number; y: number; width: number; height: number }): number[];
  /** 0 black, 255 white. */
  darkest: number;
  at(x: number, y: number): number;
};

const POINT = 25.4 / 72;

function tool(name: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(name, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return stdout;
}

/** `dpi`: how finely the ink is looked at; 300 is 0.085 mm, 150 is quick. */
export function readPdf(bytes: Buffer, dpi = 300): Page[] {
  const folder = mkdtempSync(join(tmpdir(), 'bird-pdf-'));
  try {
    const file = join(folder, 'print.pdf');
    writeFileSync(file, bytes);
    const count = Number(/^Pages:\s+(\d+)/m.exec(tool('pdfinfo', [file]))?.[1]);
    const boxes = [
      ...tool('pdfinfo', ['-l', String(count), file]).matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm),
    ];
    tool('pdftoppm', ['-r', String(dpi), '-gray', file, join(folder, 'page')]);
    const images = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .toSorted();
    return boxes.map(([, width, height], index) => ({
      width: Number(width) * POINT,
      height: Number(height) * POINT,
      words: tool('pdftotext', ['-f', String(index + 1), '-l', String(index + 1), '-layout', file, '-']),
      ink: readInk(readFileSync(join(folder, images[index]!)), 25.4 / dpi),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A binary PGM: "P5", width, height, 255, and a byte for each pixel. */
function readInk(pgm: Buffer, pixel: number): Ink {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('pdftoppm wrote no grey picture.');
  const [wide, high] = [Number(head[1]), Number(head[2])];
  const pixels = pgm.subarray(head[0].length);
  const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const range = (from: number, length: number, most: number) =>
    [clamp(Math.ceil(from / pixel), most), clamp(Math.floor((from + length) / pixel), most)] as const;
  const isDark = (x: number, y: number, limit = 204) => pixels[y * wide + x]! < limit;
  return {
    darkest: pixels.reduce((least, value) => Math.min(least, value), 255),
    at: (x, y) => pixels[clamp(Math.round(y / pixel), high - 1) * wide + clamp(Math.round(x / pixel), wide - 1)]!,
    in(area) {
      const [left, right] = range(area.x, area.width, wide);
      const [top, bottom] = range(area.y, area.height, high);
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (isDark(x, y)) return true;
      return false;
    },
    lines(area) {
      const [left, right] = range(area.x, area.width, wide);
      const [top, bottom] = range(area.y, area.height, high);
      const middles: number[] = [];
      let began: number | undefined;
      for (let y = top; y <= bottom; y++) {
        let dark = y < bottom;
        for (let x = left; dark && x < right; x++) dark = isDark(x, y, 230);
        if (dark) began ??= y;
        else if (began !== undefined) {
          middles.push(((began + y) / 2) * pixel);
          began = undefined;
        }
      }
      return middles;
    },
  };
}
