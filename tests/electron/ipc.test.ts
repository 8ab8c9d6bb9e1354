import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CoreEvent, Reply } from '../../src-main/contract';
import type { fakeElectron } from './fake-electron';

const fake = vi.hoisted(() => ({ electron: undefined as unknown as ReturnType<typeof fakeElectron> }));
vi.mock('electron', async () => {
  fake.electron = (await import('./fake-electron')).fakeElectron();
  return fake.electron.module;
});
const { connect, isTrusted } = await import('../../src-main/electron/ipc');
await import('../../src-main/electron/preload');

const page = 'app://bird/index.html';
type Bird = {
  send: (name: string, input: unknown) => Promise<Reply<unknown>>;
  subscribe: (listener: (event: CoreEvent) => void) => () => void;
};
const bird = () => fake.electron.exposed['bird'] as unknown as Bird;

function listeningCore() {
  const asked: unknown[] = [];
  let listener: ((event: CoreEvent) => void) | undefined;
  return {
    asked,
    send: async (name: string, input: unknown): Promise<Reply<unknown>> => {
      asked.push([name, input]);
      return { ok: true, value: 'Ana Ruiz' };
    },
    subscribe: (to: (event: CoreEvent) => void) => {
      listener = to;
      return () => {
        listener = undefined;
      };
    },
    tell: (revision: number) => listener?.({ event: 'changed', data: { revision } }),
  };
}

let core: ReturnType<typeof listeningCore>;
let disconnect: (() => void) | undefined;

beforeEach(async () => {
  disconnect?.();
  fake.electron.windows.length = 0;
  const window = new fake.electron.FakeWindow({});
  await window.loadURL(page);
  core = listeningCore();
  disconnect = connect(core, page, () => fake.electron.windows.map((each) => each.webContents));
});

describe('the preload', () => {
  it('gives the page two functions and nothing else', () => {
    expect(Object.keys(fake.electron.exposed)).toEqual(['bird']);
    expect(Object.keys(bird())).toEqual(['send', 'subscribe']);
  });

  it('carries a request to the core and its reply back', async () => {
    expect(await bird().send('today', { a: 1 })).toEqual({ ok: true, value: 'Ana Ruiz' });
    expect(core.asked).toEqual([['today', { a: 1 }]]);
  });

  it('carries events, without the event object that leads to other channels, until it is told to stop', () => {
    const heard: unknown[][] = [];
    const stop = bird().subscribe((...args) => heard.push(args));
    core.tell(1);
    stop();
    core.tell(2);
    expect(heard).toEqual([[{ event: 'changed', data: { revision: 1 } }]]);
  });
});

describe('the door', () => {
  const sender = fakeSender(page);
  function fakeSender(url: string) {
    const mainFrame = { url };
    return { sender: { mainFrame }, senderFrame: mainFrame };
  }
  const trusted = (event: unknown) => isTrusted(event as never, page);

  it('opens to the main frame of our page', () => {
    expect(trusted(sender)).toBe(true);
    expect(trusted(fakeSender('app://bird/index.html#week'))).toBe(true);
    expect(isTrusted(fakeSender('http://localhost:5173/') as never, 'http://localhost:5173')).toBe(true);
  });

  it.each([
    'https://bird/index.html',
    'app://birds/index.html',
    'app://evil/bird/index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,x',
    '',
  ])('is shut to a window that shows %j', (url) => {
    expect(trusted(fakeSender(url))).toBe(false);
  });

  it('is shut to a frame inside our page, also one that shows our page, and to one that is gone', () => {
    expect(trusted({ ...sender, senderFrame: { url: 'https://evil.example/' } })).toBe(false);
    expect(trusted({ ...sender, senderFrame: { url: page } })).toBe(false);
    expect(trusted({ ...sender, senderFrame: null })).toBe(false);
  });

  it('answers a stranger without data, and the core hears nothing', async () => {
    await fake.electron.windows[0]?.loadURL('https://evil.example/');
    expect(await bird().send('today', {})).toEqual({
      ok: false,
      error: { code: 'untrusted-sender', message: 'Only the window of Persistent Bird is answered.' },
    });
    expect(core.asked).toEqual([]);
  });

  it('is gone when the host disconnects', async () => {
    disconnect?.();
    disconnect = undefined;
    await expect(bird().send('today', {})).rejects.toThrow('No handler');
    const heard: unknown[] = [];
    bird().subscribe((event) => heard.push(event));
    core.tell(3);
    expect(heard).toEqual([]);
  });
});
