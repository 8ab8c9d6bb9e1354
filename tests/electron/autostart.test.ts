import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Wishes } from '../../src-main/electron/reminder-preferences';
import { bench } from '../core/harness';
import { temporaryFolder } from '../temp';
import { eventually } from './eventually';
import type { fakeElectron } from './fake-electron';

const fake = vi.hoisted(() => ({ electron: undefined as unknown as ReturnType<typeof fakeElectron> }));
vi.mock('electron', async () => {
  fake.electron = (await import('./fake-electron')).fakeElectron();
  return fake.electron.module;
});
const { autostartFile, desktopEntry, execWord, makeAutostart, startsSomething, thisProgram } = await import(
  '../../src-main/electron/autostart'
);
const { keepAutostart } = await import('../../src-main/electron/autostart-setting');
const { watchWishes } = await import('../../src-main/electron/reminder-preferences');
const { app } = fake.electron.module;
const program = { path: '/opt/persistent-bird/persistent-bird', args: ['--hidden'] };

let config: string;
beforeEach(() => {
  config = temporaryFolder();
  vi.clearAllMocks();
});
const linux = (which = program) => makeAutostart(which, 'linux', { XDG_CONFIG_HOME: config });
const file = () => join(config, 'autostart', 'persistent-bird.desktop');

describe('on Linux', () => {
  it('a desktop file starts the app, and its absence does not', async () => {
    expect(await linux().isOn()).toBe(false);
    expect(await linux().set(true)).toBe(true);
    expect(readFileSync(file(), 'utf8')).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Persistent Bird',
        'Comment=Reminds you of notes and check-ins after interviews',
        'Exec="/opt/persistent-bird/persistent-bird" "--hidden"',
        'Icon=persistent-bird',
        'Terminal=false',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    );
    expect(readdirSync(dirname(file()))).toEqual(['persistent-bird.desktop']);
    expect(await linux().set(false)).toBe(false);
    expect(existsSync(file())).toBe(false);
    expect(await linux().set(false)).toBe(false);
  });

  it('a file that the system has switched off is off, and is left as it is', async () => {
    await linux().set(true);
    const off = readFileSync(file(), 'utf8').replace('enabled=true', 'enabled=false');
    writeFileSync(file(), off);
    expect(await linux().isOn()).toBe(false);
    expect(readFileSync(file(), 'utf8')).toBe(off);
    expect(startsSomething('[Desktop Entry]\nHidden=true\n')).toBe(false);
    expect(await linux().set(true)).toBe(true);
  });

  it('follows an app that was moved', async () => {
    await linux().set(true);
    const moved = { path: '/home/sam/Apps/bird', args: ['--hidden'] };
    expect(await linux(moved).isOn()).toBe(true);
    expect(readFileSync(file(), 'utf8')).toBe(desktopEntry(moved));
  });

  it('refuses aloud where it cannot write', async () => {
    writeFileSync(join(config, 'autostart'), 'a file');
    await expect(linux().set(true)).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  it('lies where XDG_CONFIG_HOME says, or in ~/.config', () => {
    expect(autostartFile({ XDG_CONFIG_HOME: '/c' })).toBe('/c/autostart/persistent-bird.desktop');
    expect(autostartFile({ XDG_CONFIG_HOME: 'relative', HOME: '/home/sam' })).toBe(
      '/home/sam/.config/autostart/persistent-bird.desktop',
    );
    expect(autostartFile({ HOME: '/home/sam' })).toBe('/home/sam/.config/autostart/persistent-bird.desktop');
  });

  it.each([
    ['/opt/bird', '"/opt/bird"'],
    ['/opt/two words', '"/opt/two words"'],
    ['/opt/100%', '"/opt/100%%"'],
    ['/opt/$HOME', '"/opt/\\\\$HOME"'],
    ['a"b', '"a\\\\"b"'],
    ['a\\b', '"a\\\\\\\\b"'],
    ['a`b', '"a\\\\`b"'],
  ])('writes the word %s so that it is read as that word', (word, written) => expect(execWord(word)).toBe(written));
});

describe('what is started', () => {
  it('is the program, hidden, with its calendar', () => {
    expect(thisProgram(['--store', '/cal'], {})).toEqual({
      path: process.execPath,
      args: ['--store', '/cal', '--hidden'],
    });
  });

  it('is Electron with the checkout where nothing is packaged', () => {
    app.isPackaged = false;
    expect(thisProgram([], {}).args).toEqual(['/checkout', '--hidden']);
    app.isPackaged = true;
  });

  it('is the AppImage and not the place where it is mounted now', () => {
    const image = join(config, 'Bird.AppImage');
    expect(thisProgram([], { APPIMAGE: image }).path).toBe(process.execPath);
    mkdirSync(config, { recursive: true });
    writeFileSync(image, '');
    expect(thisProgram([], { APPIMAGE: image }).path).toBe(image);
  });
});

describe('on Windows and macOS', () => {
  it('Windows is given the program and its arguments, quoted', async () => {
    const windows = makeAutostart({ path: 'C:\\Bird.exe', args: ['--store', 'C:\\My Calendar'] }, 'win32', {});
    expect(await windows.set(true)).toBe(true);
    expect(app.setLoginItemSettings).toHaveBeenCalledWith({
      openAtLogin: true,
      path: 'C:\\Bird.exe',
      args: ['--store', '"C:\\My Calendar"'],
    });
    const spaced = makeAutostart({ path: 'C:\\Program Files\\Bird.exe', args: [] }, 'win32', {});
    const quoted = { path: '"C:\\Program Files\\Bird.exe"', args: [] };
    expect(await spaced.isOn()).toBe(true);
    expect(app.getLoginItemSettings).toHaveBeenLastCalledWith(quoted);
    await spaced.set(true);
    expect(app.setLoginItemSettings).toHaveBeenLastCalledWith({ openAtLogin: true, ...quoted });
    fake.electron.loginItem.executableWillLaunchAtLogin = false;
    expect(await windows.isOn()).toBe(false);
  });

  it('macOS says itself what is true', async () => {
    const mac = makeAutostart(program, 'darwin', {});
    expect(await mac.set(true)).toBe(true);
    expect(app.setLoginItemSettings).toHaveBeenCalledWith({ openAtLogin: true });
    fake.electron.loginItem.openAtLogin = false;
    expect(await mac.isOn()).toBe(false);
  });
});

describe('the setting', () => {
  const wishing = (launchAtLogin: boolean) => {
    let heard: ((now: Wishes, before: Wishes) => void) | undefined;
    let wishes: Wishes = { discreet: false, closeToTray: true, launchAtLogin, notifications: true };
    const wish = (on: boolean) => {
      const before = wishes;
      wishes = { ...wishes, launchAtLogin: on };
      heard?.(wishes, before);
    };
    const startsAtLogin = vi.fn(async (on: boolean) => {
      wish(on);
      return { ok: true as const, value: null };
    });
    const watch = { current: () => wishes, onChange: (to: typeof heard) => (heard = to) };
    return { startsAtLogin, wish, watch: watch as never, is: () => wishes.launchAtLogin };
  };

  it('follows the system at the start, and is left alone where both agree', async () => {
    const { startsAtLogin, watch, is } = wishing(true);
    await keepAutostart({ startsAtLogin }, watch, linux(), vi.fn());
    expect(is()).toBe(false);
    expect(startsAtLogin).toHaveBeenCalledOnce();
    const same = wishing(false);
    await keepAutostart(same, same.watch, linux(), vi.fn());
    expect(same.startsAtLogin).not.toHaveBeenCalled();
  });

  it('follows what was switched in the system meanwhile when it is looked at, and asks for nothing itself', async () => {
    const { startsAtLogin, watch, is } = wishing(false);
    const system = { on: false };
    const set = vi.fn(async (on: boolean) => on);
    const login = await keepAutostart({ startsAtLogin }, watch, { isOn: async () => system.on, set }, vi.fn());
    system.on = true;
    await login.look();
    expect(is()).toBe(true);
    system.on = false;
    await login.look();
    expect(is()).toBe(false);
    expect(set).not.toHaveBeenCalled();
  });

  it('stays as it is, and says so, when the system does not answer', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { startsAtLogin, watch, wish } = wishing(true);
    const mute = { isOn: () => Promise.reject(new Error('No registry.')), set: async (on: boolean) => on };
    const login = await keepAutostart({ startsAtLogin }, watch, mute, vi.fn());
    wish(false);
    await login.look();
    expect(startsAtLogin).not.toHaveBeenCalled();
    expect(said).toHaveBeenCalledTimes(3);
    said.mockRestore();
  });

  it('does what it says', async () => {
    const { startsAtLogin, watch, wish } = wishing(false);
    const login = await keepAutostart({ startsAtLogin }, watch, linux(), vi.fn());
    wish(true);
    await eventually(() => expect(existsSync(file())).toBe(true));
    wish(false);
    await eventually(() => expect(existsSync(file())).toBe(false));
    expect(login.trouble()).toBeNull();
  });

  it('goes back to what is true when the system refuses, and says why', async () => {
    writeFileSync(join(config, 'autostart'), 'a file');
    const { startsAtLogin, watch, wish, is } = wishing(false);
    const told = vi.fn();
    const login = await keepAutostart({ startsAtLogin }, watch, linux(), told);
    wish(true);
    await eventually(() => expect(is()).toBe(false));
    expect(login.trouble()).toMatch(/^Persistent Bird could not change what starts at login: /);
    expect(told).toHaveBeenCalled();
    const deaf = wishing(false);
    const never = { isOn: async () => false, set: async () => false };
    const other = await keepAutostart(deaf, deaf.watch, never, vi.fn());
    deaf.wish(true);
    await eventually(() => expect(deaf.is()).toBe(false));
    expect(other.trouble()).toBe('The system did not let Persistent Bird start at login; look in its own settings.');
  });

  it('brings it in line without a step of undo, and no undo of something else switches the start at login off again', async () => {
    const { core, ask, store } = await bench();
    await ask('add-opportunity', { company: 'Juniper' });
    const system = { on: true };
    const autostart = { isOn: async () => system.on, set: async (on: boolean) => (system.on = on) };
    await keepAutostart(core, await watchWishes(core), autostart, vi.fn());
    const shown = async () => (await ask('settings', {})).preferences.reminders.launchAtLogin;
    expect(await shown()).toBe(true);
    expect(store.saved.at(-1)?.preferences.reminders?.launchAtLogin).toBe(true);
    expect(await ask('status', {})).toMatchObject({ undo: 'Add Juniper', redo: null });
    await ask('undo', {});
    await ask('redo', {});
    expect([await shown(), system.on]).toEqual([true, true]);
    // The user's own wish is a step, and its undo reaches the system.
    await ask('change-preferences', { changes: { reminders: { launchAtLogin: false } } });
    await eventually(() => expect(system.on).toBe(false));
    expect((await ask('status', {})).undo).toBe('Change the reminders');
    await ask('undo', {});
    await eventually(() => expect(system.on).toBe(true));
  });

  it('that the system refused leaves no step of undo that would do nothing', async () => {
    const { core, ask } = await bench();
    const never = { isOn: async () => false, set: async () => false };
    const login = await keepAutostart(core, await watchWishes(core), never, vi.fn());
    await ask('add-opportunity', { company: 'Juniper' });
    await ask('change-preferences', { changes: { reminders: { launchAtLogin: true } } });
    await eventually(async () => expect((await ask('status', {})).undo).toBe('Add Juniper'));
    expect((await ask('settings', {})).preferences.reminders.launchAtLogin).toBe(false);
    expect(login.trouble()).not.toBeNull();
  });
});
