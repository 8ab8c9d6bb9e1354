import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { fakeElectron } from './fake-electron';

const fake = vi.hoisted(() => ({ electron: undefined as unknown as ReturnType<typeof fakeElectron> }));
vi.mock('electron', async () => {
  fake.electron = (await import('./fake-electron')).fakeElectron();
  return fake.electron.module;
});
const { nameForWindows, startedBySession } = await import('../../src-main/electron/desktop');
const { app } = fake.electron.module;

function on(platform: NodeJS.Platform): void {
  const before = process.platform;
  Object.defineProperty(process, 'platform', { value: platform });
  onTestFinished(() => void Object.defineProperty(process, 'platform', { value: before }));
}
beforeEach(() => vi.clearAllMocks());

describe('the name under which Windows shows toasts', () => {
  it('is our own when installed, with an activator that brings the clicks back', () => {
    on('win32');
    app.isPackaged = true;
    nameForWindows();
    expect(app.setAppUserModelId).toHaveBeenCalledWith('PersistentBird.PersistentBird');
    // A class id as app.setToastActivatorCLSID takes it; one that cannot be read throws.
    const [[id]] = app.setToastActivatorCLSID.mock.calls as [[string]];
    expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  });

  it('is the program itself in a checkout, and nothing is named elsewhere', () => {
    app.isPackaged = false;
    on('linux');
    nameForWindows();
    expect(app.setAppUserModelId).not.toHaveBeenCalled();
    on('win32');
    nameForWindows();
    expect(app.setAppUserModelId).toHaveBeenCalledWith(process.execPath);
  });
});

describe('a start by the session', () => {
  it('is known by our own switch, and on macOS, which takes none, from the system', () => {
    const { loginItem } = fake.electron;
    onTestFinished(() => void (loginItem.wasOpenedAtLogin = false));
    loginItem.wasOpenedAtLogin = true;
    on('linux');
    expect(startedBySession(['bird', '--hidden'])).toBe(true);
    expect(startedBySession(['bird'])).toBe(false);
    on('darwin');
    expect(startedBySession(['bird'])).toBe(true);
    loginItem.wasOpenedAtLogin = false;
    expect(startedBySession(['bird'])).toBe(false);
  });
});
