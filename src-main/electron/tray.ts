import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  Menu,
  type MenuItemConstructorOptions,
  nativeImage,
  nativeTheme,
  Tray,
} from 'electron';
import type { Events, Reminder, RemindersView, Reply } from '../contract';
import type { Core } from '../core/core';
import { placeOf, snoozeWords, textOf } from './notifications';

/** The icon in the panel, the number due on it, and its menu: what is due, and what can be done about it without the window. */
export type BirdTray = {
  /** Asks anew what is due. Called by itself whenever something changes. */
  refresh(): Promise<void>;
  /** A new icon, for a panel that has come up after the old one was put nowhere. */
  renew(): void;
  /** The number on the window's button in the task bar, for a window that was just made. */
  mark(window: BrowserWindow): void;
};

export type TrayOptions = {
  core: Pick<Core, 'send' | 'subscribe'>;
  /** The folder of the icons, resources/tray. */
  icons: string;
  platform: NodeJS.Platform;
  desktop: string | undefined;
  discreet: () => boolean;
  windows: () => readonly BrowserWindow[];
  show: () => void;
  open: (what: Events['open']) => void;
  quit: () => void;
};

/** A menu longer than the screen helps nobody; the rest is in the window. */
const mostListed = 12;

/**
 * The file of the icon. macOS colours a template by itself. Linux has dark panels and light ones, and no call that says which:
 * GNOME's, Unity's and Cinnamon's are dark, elsewhere the panel follows the theme.
 * macOS writes the number beside the icon, elsewhere it stands on it.
 * iconFile('linux', { count: 2, late: 1 }, true) -> 'on-dark-2-late.png'; nothing due -> 'on-dark.png'
 */
export function iconFile(
  platform: NodeJS.Platform,
  { count, late }: Pick<RemindersView, 'count' | 'late'>,
  darkPanel: boolean,
): string {
  const number = count === 0 || platform === 'darwin' ? '' : `-${figure(count)}`;
  const suffix = `${number}${late > 0 ? '-late' : ''}`;
  if (platform === 'darwin') return `bird${suffix}Template.png`;
  if (platform === 'win32') return `colour${suffix}.png`;
  return `${darkPanel ? 'on-dark' : 'on-light'}${suffix}.png`;
}

/** figure(3) -> '3', figure(12) -> 'many' */
const figure = (count: number) => (count > 9 ? 'many' : String(count));

export function hasDarkPanel(desktop: string | undefined, darkTheme: boolean): boolean {
  return /gnome|unity|cinnamon/i.test(desktop ?? '') || darkTheme;
}

/** tooltip({ count: 2, late: 1, pausedUntil: null }) -> 'Persistent Bird: 2 due, 1 late' */
export function tooltip({ count, late, pausedUntil }: Pick<RemindersView, 'count' | 'late' | 'pausedUntil'>): string {
  const due = count === 0 ? 'nothing due' : `${count} due${late > 0 ? `, ${late} late` : ''}`;
  return `Persistent Bird: ${due}${pausedUntil === null ? '' : ' (paused)'}`;
}

/** A label is plain text: Windows and Linux read `&` as the mark of an access key, so it is doubled there. */
function label(text: string, platform: NodeJS.Platform): string {
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return platform === 'darwin' ? short : short.replaceAll('&', '&&');
}

const listedIn = ({ due, shown }: RemindersView) => [...due, ...shown].slice(0, mostListed);

export function menuOf(
  view: RemindersView,
  {
    discreet,
    platform,
    open,
    show,
    quit,
    send,
  }: {
    discreet: boolean;
    platform: NodeJS.Platform;
    send: (name: string, input: unknown) => void;
  } & Pick<TrayOptions, 'open' | 'show' | 'quit'>,
): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const listed = listedIn(view);
  const more = view.due.length + view.shown.length - listed.length;
  const one = (reminder: Reminder): MenuItemConstructorOptions => ({
    label: label(textOf(reminder, discreet).title, platform),
    submenu: [
      { label: 'Done', click: () => send('finish-reminder', { key: reminder.key }) },
      ...(reminder.snoozes.length === 0
        ? []
        : [
            {
              label: 'Snooze',
              submenu: reminder.snoozes.map(({ choice }) => ({
                label: snoozeWords[choice],
                click: () => send('snooze-reminder', { key: reminder.key, choice }),
              })),
            },
          ]),
      { label: 'Open', click: () => open(placeOf(reminder)) },
    ],
  });
  const pause: MenuItemConstructorOptions[] =
    view.pausedUntil === null
      ? [
          {
            label: 'Pause reminders',
            submenu: [
              { label: 'For 1 hour', click: () => send('pause-reminders', { until: 'hour' }) },
              { label: 'Until tomorrow', click: () => send('pause-reminders', { until: 'tomorrow' }) },
            ],
          },
        ]
      : [{ label: 'Resume reminders', click: () => send('pause-reminders', { until: null }) }];
  // Who pauses from here sees no list: what the pause must swallow is named where it is asked for.
  const unsaid: MenuItemConstructorOptions[] =
    view.unsaid.length === 0 || view.pausedUntil === null
      ? []
      : [{ label: `${view.unsaid.length} will not ring…`, click: () => open({ place: 'reminders' }) }];
  return [
    ...(listed.length === 0 ? [{ label: 'Nothing is due', enabled: false }] : listed.map(one)),
    ...(more > 0 ? [{ label: `${more} more…`, click: () => open({ place: 'reminders' }) }] : []),
    separator,
    { label: 'Add interview', click: () => open({ place: 'new-interview' }) },
    ...pause,
    ...unsaid,
    separator,
    { label: 'Open', click: show },
    { label: 'Quit', click: quit },
  ];
}

/** Electron collects a Tray that nobody holds, and the icon vanishes after some minutes: what is returned here holds it. */
export async function putInTray(options: TrayOptions): Promise<BirdTray> {
  const { core, icons, platform, discreet, windows, show, open, quit } = options;
  let tray: Tray | undefined;
  let view: RemindersView | undefined;
  /** The menu and the icon as they are now: on Linux, setting the same menu again would close it under the pointer. */
  let drawn = { menu: '', icon: '' };

  const dark = () => hasDarkPanel(options.desktop, nativeTheme.shouldUseDarkColors);
  const icon = () => nativeImage.createFromPath(join(icons, iconFile(platform, view ?? { count: 0, late: 0 }, dark())));

  function send(name: string, input: unknown): void {
    core.send(name, input).then((reply) => {
      // A menu cannot say why nothing was done; the list in the window can.
      if (!reply.ok) open({ place: 'reminders' });
    }, complain);
  }
  function draw(): void {
    if (!view) return;
    tray ??= makeTray();
    drawMenu(view, tray);
    drawIcon(view, tray);
  }
  function drawMenu(now: RemindersView, on: Tray): void {
    const menu = menuOf(now, { discreet: discreet(), platform, open, show, quit, send });
    // Its words, and what a click on them is about: the words of two reminders may be the same.
    const looks = JSON.stringify([menu, listedIn(now).map((one) => [one.key, placeOf(one)])]);
    if (looks === drawn.menu) return;
    drawn.menu = looks;
    on.setContextMenu(Menu.buildFromTemplate(menu));
  }
  function drawIcon(now: RemindersView, on: Tray): void {
    const { count } = now;
    const looks = JSON.stringify([iconFile(platform, now, dark()), tooltip(now), count]);
    if (looks === drawn.icon) return;
    drawn.icon = looks;
    on.setImage(icon());
    on.setToolTip(tooltip(now));
    if (platform === 'darwin') on.setTitle(count === 0 ? '' : ` ${count}`);
    app.setBadgeCount(count);
    for (const window of windows()) mark(window);
  }
  function mark(window: BrowserWindow): void {
    if (platform !== 'win32') return;
    const count = view?.count ?? 0;
    const file = `count-${figure(count)}.png`;
    window.setOverlayIcon(
      count === 0 ? null : nativeImage.createFromPath(join(icons, file)),
      count === 0 ? '' : `${count} due`,
    );
  }
  function makeTray(): Tray {
    const made = new Tray(icon());
    // Never on macOS, where a click opens the menu; on Linux where the panel passes it on.
    made.on('click', show);
    return made;
  }
  async function refresh(): Promise<void> {
    const reply = (await core.send('reminders', {})) as Reply<RemindersView>;
    if (!reply.ok) return;
    view = reply.value;
    draw();
  }

  // Words that are kept while they are written, and clicks, change nothing here.
  core.subscribe(({ event }) => {
    if (event === 'changed' || event === 'reminder') refresh().catch(complain);
  });
  nativeTheme.on('updated', draw);
  await refresh();
  return {
    refresh,
    mark,
    renew() {
      tray?.destroy();
      tray = undefined;
      drawn = { menu: '', icon: '' };
      draw();
    },
  };
}

function complain(error: unknown): void {
  console.error('The tray is not up to date:', error);
}
