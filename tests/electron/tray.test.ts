import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { fakeElectron, MenuItem } from './fake-electron';
import { eventually } from './eventually';
import { reminder, remindingCore, view } from './reminders';

const fake = vi.hoisted(() => ({ electron: undefined as unknown as ReturnType<typeof fakeElectron> }));
vi.mock('electron', async () => {
  fake.electron = (await import('./fake-electron')).fakeElectron();
  return fake.electron.module;
});
const { hasDarkPanel, iconFile, putInTray, tooltip } = await import('../../src-main/electron/tray');
const { offerToLatePanels, watcher } = await import('../../src-main/electron/tray-host');
const icons = resolve(import.meta.dirname, '..', '..', 'resources', 'tray');

beforeEach(() => {
  fake.electron.trays.length = 0;
  fake.electron.windows.length = 0;
  fake.electron.module.nativeTheme.removeAllListeners();
  vi.clearAllMocks();
});

const two = () => [
  reminder('note'),
  reminder('check-in', { title: 'Q&A: ask Ana', opportunity: 'qa', item: 'qa/check-in' }),
];

async function trayOver(core = remindingCore(view({ shown: two() })), changes: object = {}) {
  const does = { show: vi.fn(), open: vi.fn(), quit: vi.fn() };
  const tray = await putInTray({
    core,
    icons,
    platform: 'linux',
    desktop: 'KDE',
    discreet: () => false,
    windows: () => fake.electron.windows as never,
    ...does,
    ...changes,
  });
  return { core, tray, ...does, icon: () => fake.electron.trays[0]! };
}
/** click(menu, 'Pause reminders', 'For 1 hour') */
function click(menu: MenuItem[], ...labels: string[]): void {
  const found = labels.reduce<MenuItem | undefined>(
    (item, label) => (item ? item.submenu : menu)?.find((each) => each.label === label),
    undefined,
  );
  if (!found?.click) throw new Error(`The menu has no “${labels.join(' > ')}”.`);
  found.click();
}
const labels = (menu: MenuItem[]) => menu.map(({ label, type }) => label ?? type);

describe('the menu of the tray', () => {
  it('lists what is due, and what else can be done without the window', async () => {
    const { icon } = await trayOver();
    expect(labels(icon().menu)).toEqual([
      'Fernhill: two notes before 17:00',
      'Q&&A: ask Ana',
      'separator',
      'Add interview',
      'Pause reminders',
      'separator',
      'Open',
      'Quit',
    ]);
    expect(labels(icon().menu[0]?.submenu ?? [])).toEqual(['Done', 'Snooze', 'Open']);
  });

  it('does what it says', async () => {
    const { core, icon, show, open, quit } = await trayOver();
    const { menu } = icon();
    click(menu, 'Fernhill: two notes before 17:00', 'Done');
    click(menu, 'Q&&A: ask Ana', 'Snooze', 'Tomorrow');
    click(menu, 'Pause reminders', 'For 1 hour');
    click(menu, 'Pause reminders', 'Until tomorrow');
    expect(core.asked).toEqual([
      ['finish-reminder', { key: 'note' }],
      ['snooze-reminder', { key: 'check-in', choice: 'tomorrow' }],
      ['pause-reminders', { until: 'hour' }],
      ['pause-reminders', { until: 'tomorrow' }],
    ]);
    click(menu, 'Q&&A: ask Ana', 'Open');
    click(menu, 'Add interview');
    expect(open.mock.calls).toEqual([[{ opportunity: 'qa', item: 'qa/check-in' }], [{ place: 'new-interview' }]]);
    click(menu, 'Open');
    click(menu, 'Quit');
    expect(show).toHaveBeenCalledOnce();
    expect(quit).toHaveBeenCalledOnce();
  });

  it('says that nothing is due, and offers the end of a pause', async () => {
    const { core, icon } = await trayOver(remindingCore(view({ pausedUntil: '2026-12-08T17:00:00-05:00' })));
    expect(icon().menu[0]).toMatchObject({ label: 'Nothing is due', enabled: false });
    click(icon().menu, 'Resume reminders');
    expect(core.asked).toEqual([['pause-reminders', { until: null }]]);
  });

  it('names how many a pause must swallow, and leads to them', async () => {
    const unsaid = [reminder('a')];
    const paused = await trayOver(remindingCore(view({ pausedUntil: '2026-12-08T17:00:00-05:00', unsaid })));
    click(paused.icon().menu, '1 will not ring…');
    expect(paused.open.mock.calls).toEqual([[{ place: 'reminders' }]]);
    await trayOver(remindingCore(view({ unsaid })));
    expect(labels(fake.electron.trays[1]!.menu)).not.toContain('1 will not ring…');
  });

  it('offers no snooze where none is allowed', async () => {
    const { icon } = await trayOver(remindingCore(view({ shown: [reminder('a', { snoozes: [] })] })));
    expect(labels(icon().menu[0]?.submenu ?? [])).toEqual(['Done', 'Open']);
  });

  it('names nobody when it is to be discreet', async () => {
    const { icon } = await trayOver(remindingCore(view({ shown: [reminder('a')] })), { discreet: () => true });
    expect(icon().menu[0]?.label).toBe('Two notes before 17:00');
    expect(JSON.stringify(icon().menu)).not.toContain('Fernhill');
  });

  it('stays shorter than a screen with 2,000 due, and long titles are cut', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => reminder(`r${index}`, { title: 'x'.repeat(300) }));
    const { icon, open } = await trayOver(remindingCore(view({ shown: many })));
    expect(icon().menu).toHaveLength(12 + 1 + 6);
    expect(icon().menu[0]?.label).toHaveLength(80);
    click(icon().menu, '1988 more…');
    expect(open).toHaveBeenCalledWith({ place: 'reminders' });
  });

  it('opens the list when something was refused, which can say why', async () => {
    const core = remindingCore(view({ shown: two() }));
    core.answers.set('finish-reminder', { ok: false, error: { code: 'unknown-reminder', message: 'It has moved.' } });
    const { icon, open } = await trayOver(core);
    click(icon().menu, 'Fernhill: two notes before 17:00', 'Done');
    await eventually(() => expect(open).toHaveBeenCalledWith({ place: 'reminders' }));
  });
});

describe('the icon', () => {
  it('follows what changes, and leaves an open menu alone when nothing did', async () => {
    const { core, icon } = await trayOver();
    expect(icon().setToolTip).toHaveBeenLastCalledWith('Persistent Bird: 2 due');
    core.changed();
    await eventually(() => expect(core.send).toHaveBeenCalledTimes(2));
    expect(icon().setContextMenu).toHaveBeenCalledOnce();
    core.view = view({ shown: [reminder('note', { late: true })], late: 1 });
    core.changed();
    await eventually(() => expect(icon().setToolTip).toHaveBeenLastCalledWith('Persistent Bird: 1 due, 1 late'));
    expect(icon().image).toBe('on-light-1-late.png');
    expect(fake.electron.module.app.setBadgeCount).toHaveBeenLastCalledWith(1);
  });

  it('leaves the menu alone when nothing in it changed: a snooze would end a minute later, one is late now', async () => {
    const { core, icon } = await trayOver();
    const [first] = two();
    const later = first!.snoozes.map(({ choice }) => ({ choice, until: '2026-12-08T16:11:00-05:00' }));
    core.view = view({ shown: [{ ...first!, snoozes: later, body: 'Now.', late: true }, two()[1]!], late: 1 });
    core.changed();
    await eventually(() => expect(icon().image).toBe('on-light-2-late.png'));
    expect(icon().setContextMenu).toHaveBeenCalledOnce();
    core.ring([first!]);
    await eventually(() => expect(core.send).toHaveBeenCalledTimes(3));
    expect(icon().setImage).toHaveBeenCalledTimes(2);
    expect(icon().setContextMenu).toHaveBeenCalledOnce();
  });

  it('has a new menu when the same words stand for another reminder', async () => {
    const { core, icon } = await trayOver();
    core.view = view({ shown: [{ ...two()[0]!, key: 'moved' }, two()[1]!] });
    core.changed();
    await eventually(() => expect(icon().setContextMenu).toHaveBeenCalledTimes(2));
    click(icon().menu, 'Fernhill: two notes before 17:00', 'Done');
    expect(core.asked).toEqual([['finish-reminder', { key: 'moved' }]]);
  });

  it('asks nothing when words are kept or a card was clicked, which change nothing in it', async () => {
    const { core } = await trayOver();
    core.tell({ event: 'draft', data: { opportunity: 'fernhill' } });
    core.tell({ event: 'open', data: { place: 'reminders' } });
    expect(core.send).toHaveBeenCalledOnce();
  });

  it('is one icon however often it is drawn, and shows the window when it is clicked', async () => {
    const { tray, icon, show } = await trayOver();
    await tray.refresh();
    expect(fake.electron.trays).toHaveLength(1);
    icon().emit('click');
    expect(show).toHaveBeenCalledOnce();
  });

  it('is offered anew to a panel that came up late', async () => {
    const { tray, icon } = await trayOver();
    const first = icon();
    tray.renew();
    expect(first.destroy).toHaveBeenCalledOnce();
    expect(fake.electron.trays).toHaveLength(1);
    expect(icon()).not.toBe(first);
    expect(icon().menu).toHaveLength(8);
  });

  it.each([
    ['anew to a late panel that did not take it', watcher, ':1.5', false, 1],
    ['once to a late panel that took it', watcher, ':1.5', true, 0],
    ['to no panel that goes', watcher, '', false, 0],
    ['to nobody else', 'org.freedesktop.Notifications', ':1.5', false, 0],
  ])('is offered %s', async (_, name, owner, took, times) => {
    const heard: ((name: string, owner: string) => void)[] = [];
    const renew = vi.fn();
    offerToLatePanels({ onOwner: (to) => void heard.push(to) }, { look: async () => took }, { renew }, (work) =>
      work(),
    );
    for (const to of heard) to(name, owner);
    await Promise.resolve();
    await Promise.resolve();
    expect(renew).toHaveBeenCalledTimes(times);
  });

  it('turns light on a panel that turns dark', async () => {
    const { icon } = await trayOver();
    const { nativeTheme } = fake.electron.module;
    expect(icon().image).toBe('on-light-2.png');
    nativeTheme.shouldUseDarkColors = true;
    nativeTheme.emit('updated');
    nativeTheme.shouldUseDarkColors = false;
    expect(icon().image).toBe('on-dark-2.png');
  });

  it("has the number beside it on macOS, and on the window's button on Windows", async () => {
    const mac = await trayOver(undefined, { platform: 'darwin' });
    expect(mac.icon().setTitle).toHaveBeenLastCalledWith(' 2');
    expect(mac.icon().menu[1]?.label).toBe('Q&A: ask Ana');
    fake.electron.trays.length = 0;
    const window = new fake.electron.FakeWindow({});
    const windows = await trayOver(undefined, { platform: 'win32' });
    expect(window.setOverlayIcon).toHaveBeenLastCalledWith('count-2.png', '2 due');
    windows.core.view = view({ count: 12 });
    windows.core.changed();
    await eventually(() => expect(window.setOverlayIcon).toHaveBeenLastCalledWith('count-many.png', '12 due'));
    windows.core.view = view();
    windows.core.changed();
    await eventually(() => expect(window.setOverlayIcon).toHaveBeenLastCalledWith(null, ''));
  });

  it('has a file for every platform, number and state, also for sharp screens', () => {
    const platforms = ['darwin', 'linux', 'win32'] as const;
    const files = platforms.flatMap((platform) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2_000].flatMap((count) =>
        [0, 1].flatMap((late) => [true, false].map((dark) => iconFile(platform, { count, late }, dark))),
      ),
    );
    const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 'many'].map((count) => `count-${count}.png`);
    for (const file of [...files, ...counts])
      for (const each of [file, file.replace('.png', '@2x.png')])
        expect(existsSync(join(icons, each)), each).toBe(true);
    // AppKit colours an image only when its name says that it is a template.
    expect(iconFile('darwin', { count: 3, late: 0 }, true)).toBe('birdTemplate.png');
    expect(iconFile('linux', { count: 3, late: 1 }, false)).toBe('on-light-3-late.png');
    expect(iconFile('win32', { count: 12, late: 0 }, false)).toBe('colour-many.png');
  });

  it('knows which desktops have dark panels whatever the theme', () => {
    expect(hasDarkPanel('ubuntu:GNOME', false)).toBe(true);
    expect(hasDarkPanel('X-Cinnamon', false)).toBe(true);
    expect(hasDarkPanel('KDE', false)).toBe(false);
    expect(hasDarkPanel(undefined, true)).toBe(true);
  });

  it('says in words what it shows', () => {
    expect(tooltip({ count: 0, late: 0, pausedUntil: null })).toBe('Persistent Bird: nothing due');
    expect(tooltip({ count: 2, late: 1, pausedUntil: 'x' })).toBe('Persistent Bird: 2 due, 1 late (paused)');
  });
});
