// Draws the tray's icons from resources/icon.svg: `node resources/tray/draw.mjs`. The PNGs are committed; run this when the bird changes.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../tests/browser.mjs';

const here = import.meta.dirname;
const svg = readFileSync(join(here, '..', 'icon.svg'), 'utf8');
// The bird without its tile, in its own 64 by 64 square.
const bird = /<g [^>]*>([\s\S]*)<\/g>/.exec(svg)[1];

/** One colour, the belly a little lighter and the eye and the beak's line cut out, so that it reads at 16 pixels. */
function silhouette(colour) {
  return bird
    .replaceAll(/<path d="M26 27\.500[^>]*>|<path d="M37 24[^>]*>/g, '')
    .replace(/<circle[^>]*>/, '')
    .replaceAll(/fill="#[0-9A-F]{6}"/g, `fill="${colour}"`)
    .replaceAll(/stroke="#[0-9A-F]{6}"/g, `stroke="${colour}"`);
}

const dot = '<circle cx="52" cy="12" r="11" fill="FILL"/>';
/** The eye, and room around the dot, are holes and not white: a panel has any colour. */
const holes = (late) =>
  `<mask id="m"><rect width="64" height="64" fill="#fff"/><circle cx="29.5" cy="21" r="3" fill="#000"/>${
    late ? '<circle cx="52" cy="12" r="15" fill="#000"/>' : ''
  }</mask>`;

const mono = (colour, late, dotColour) =>
  `${holes(late)}<g mask="url(#m)">${silhouette(colour)}</g>${late ? dot.replace('FILL', dotColour) : ''}`;
const colour = (late) =>
  late
    ? `${holes(true).replace(/<circle cx="29.5"[^>]*>/, '')}<g mask="url(#m)">${bird}</g>${dot.replace('FILL', '#BF6423')}`
    : bird;
/** The number due, in the corner where it covers the least of the bird; `cut` is the room around it. */
const counted = (text, mono, ink, badge, figure) =>
  `<mask id="n"><rect width="64" height="64" fill="#fff"/>${mono ? '<circle cx="29.5" cy="21" r="3" fill="#000"/>' : ''}<circle cx="43" cy="43" r="24" fill="#000"/></mask><g mask="url(#n)">${
    mono ? silhouette(ink) : bird
  }</g><circle cx="43" cy="43" r="21" fill="${badge}"/><text x="43" y="${text.length > 1 ? 53 : 56}" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="${text.length > 1 ? 27 : 36}" fill="${figure}">${text}</text>`;
const number = (text) =>
  `<circle cx="32" cy="32" r="32" fill="#BF6423"/><text x="32" y="47" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="${text.length > 1 ? 36 : 44}" fill="#fff">${text}</text>`;

const drawings = [
  ['birdTemplate', mono('#000', false), 16],
  ['bird-lateTemplate', mono('#000', true, '#000'), 16],
  ['on-dark', mono('#F4F7F7', false), 24],
  ['on-dark-late', mono('#F4F7F7', true, '#E89A5B'), 24],
  ['on-light', mono('#15242B', false), 24],
  ['on-light-late', mono('#15242B', true, '#BF6423'), 24],
  ['colour', colour(false), 16],
  ['colour-late', colour(true), 16],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => [`count-${count}`, number(String(count)), 16]),
  ['count-many', number('9+'), 16],
];

// Calm while nothing waits long: the number in the bird's own colour; amber once something is late.
for (const count of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9+'])
  for (const late of [false, true]) {
    const name = `${count === '9+' ? 'many' : count}${late ? '-late' : ''}`;
    drawings.push(
      [`on-dark-${name}`, counted(count, true, '#F4F7F7', late ? '#E89A5B' : '#F4F7F7', '#15242B'), 24],
      [`on-light-${name}`, counted(count, true, '#15242B', late ? '#BF6423' : '#15242B', '#fff'), 24],
      [`colour-${name}`, counted(count, false, '', late ? '#BF6423' : '#15606B', '#fff'), 16],
    );
  }

mkdirSync(here, { recursive: true });
const browser = await chromium.launch({
  executablePath: findBrowser()?.path,
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const [name, inside, size] of drawings)
  for (const scale of [1, 2]) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: scale });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">${inside}</svg>`,
    );
    await page.screenshot({ path: join(here, `${name}${scale === 2 ? '@2x' : ''}.png`), omitBackground: true });
    await page.close();
  }
await browser.close();
