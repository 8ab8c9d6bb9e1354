import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../src-main/contract';
import { temporaryFolder } from '../temp';
import type { fakeElectron } from './fake-electron';

const fake = vi.hoisted(() => ({ electron: undefined as unknown as ReturnType<typeof fakeElectron> }));
vi.mock('electron', async () => {
  fake.electron = (await import('./fake-electron')).fakeElectron();
  return fake.electron.module;
});
const { connect } = await import('../../src-main/electron/ipc');
const { fileName } = await import('../../src-main/electron/printing');
await import('../../src-main/electron/preload');

const page = 'app://bird/index.html';
const send = (name: string, input: unknown) =>
  (
    fake.electron.exposed['bird'] as unknown as { send: (name: string, input: unknown) => Promise<Reply<unknown>> }
  ).send(name, input);
const core = { send: vi.fn(), subscribe: () => () => {} };
const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => {});

let disconnect: (() => void) | undefined;
beforeEach(async () => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
  disconnect?.();
  fake.electron.windows.length = 0;
  const window = new fake.electron.FakeWindow({});
  await window.loadURL(page);
  disconnect = connect(core, page, () => []);
});
const contents = () => fake.electron.windows[0]!.webContents;
const chosen = (filePath: string | undefined) =>
  fake.electron.module.dialog.showSaveDialog.mockResolvedValueOnce({
    canceled: filePath === undefined,
    filePath: filePath ?? '',
  });

describe('saving a PDF', () => {
  it('writes the pages in the sizes their style sheet gives them, where the user says', async () => {
    const path = join(temporaryFolder(), 'Print for Ruth.pdf');
    chosen(path);
    expect(await send('save-pdf', { name: 'Print for Ruth Okafor' })).toEqual({ ok: true, value: { path } });
    expect(contents().printToPDF).toHaveBeenCalledWith({ preferCSSPageSize: true, printBackground: true });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 of the page');
    expect(fake.electron.module.dialog.showSaveDialog.mock.lastCall).toEqual([
      fake.electron.windows[0],
      {
        title: 'Save as PDF',
        defaultPath: join('/home/maya/documents', 'Print for Ruth Okafor.pdf'),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      },
    ]);
  });

  it('writes nothing when the user changes their mind', async () => {
    chosen(undefined);
    expect(await send('save-pdf', { name: 'x' })).toEqual({ ok: true, value: null });
    expect(contents().printToPDF).not.toHaveBeenCalled();
  });

  it('says kindly that a file could not be written', async () => {
    const said = quietly();
    const folder = join(temporaryFolder(), 'gone');
    chosen(join(folder, 'Notes.pdf'));
    expect(await send('save-pdf', { name: 'x' })).toEqual({
      ok: false,
      error: {
        code: 'not-saved',
        message: 'Notes.pdf could not be saved there. Choose another folder, or close the program that has it open.',
      },
    });
    expect(existsSync(folder)).toBe(false);
    expect(said).toHaveBeenCalled();
  });

  it('says the same when the page could not be drawn', async () => {
    quietly();
    const path = join(temporaryFolder(), 'Notes.pdf');
    chosen(path);
    contents().printToPDF.mockRejectedValueOnce(new Error('Failed to generate PDF'));
    expect(await send('save-pdf', { name: 'x' })).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['Print for Ruth / Tom?', 'Print for Ruth Tom.pdf'],
    ['../../.bashrc', 'bashrc.pdf'],
    ['a\nb', 'a b.pdf'],
    ['', 'Persistent Bird.pdf'],
    [7, 'Persistent Bird.pdf'],
    [undefined, 'Persistent Bird.pdf'],
    ['山田', '山田.pdf'],
  ])('proposes a file’s name that every system takes: %j -> %s', (name, file) => expect(fileName(name)).toBe(file));
});

describe('the printers', () => {
  it('are named', async () => {
    contents().getPrintersAsync.mockResolvedValueOnce([
      { name: 'hp-1', displayName: 'Desk printer' },
      { name: 'hp-2', displayName: '' },
    ]);
    expect(await send('printers', {})).toEqual({ ok: true, value: { names: ['Desk printer', 'hp-2'] } });
  });

  it('may be none', async () => {
    expect(await send('printers', {})).toEqual({ ok: true, value: { names: [] } });
  });

  it('are unknown where the system does not say', async () => {
    quietly();
    contents().getPrintersAsync.mockRejectedValueOnce(new Error('No printing system'));
    expect(await send('printers', {})).toEqual({
      ok: false,
      error: { code: 'no-printers', message: 'The system does not say which printers it has.' },
    });
  });
});

it('a stranger’s page saves nothing and hears of no printers', async () => {
  await fake.electron.windows[0]?.loadURL('https://evil.example/');
  for (const name of ['save-pdf', 'printers'])
    expect(await send(name, {})).toMatchObject({ ok: false, error: { code: 'untrusted-sender' } });
  expect(fake.electron.module.dialog.showSaveDialog).not.toHaveBeenCalled();
  expect(core.send).not.toHaveBeenCalled();
});
