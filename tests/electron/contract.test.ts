import { vi } from 'vitest';
import { describeContract, type Connection } from '../contract/contract';
import { freshCore } from '../contract/fresh-core';
import type { fakeElectron } from './fake-electron';

const fake = vi.hoisted(() => ({ electron: undefined as unknown as ReturnType<typeof fakeElectron> }));
vi.mock('electron', async () => {
  fake.electron = (await import('./fake-electron')).fakeElectron();
  return fake.electron.module;
});
const { connect } = await import('../../src-main/electron/ipc');
await import('../../src-main/electron/preload');

const page = 'app://bird/index.html';

describeContract("Electron's ipc and preload", async () => {
  fake.electron.windows.length = 0;
  const window = new fake.electron.FakeWindow({});
  await window.loadURL(page);
  const disconnect = connect(await freshCore('electron'), page, () => [window.webContents]);
  const bird = fake.electron.exposed['bird'] as unknown as Pick<Connection, 'send' | 'subscribe'>;
  return {
    ...bird,
    // A window that closes takes its listeners along.
    close: async () => {
      fake.electron.module.ipcRenderer.removeAllListeners();
      disconnect();
    },
  };
});
