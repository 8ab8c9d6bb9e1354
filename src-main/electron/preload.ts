import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { CoreEvent, Reply } from '../contract';
import { eventChannel, sendChannel } from './channels';

/**
 * All that the page can reach: `window.bird.send(name, input)` and `window.bird.subscribe(listener)`.
 * It carries and decides nothing: who asks is checked in ipc.ts, what is asked in the core. `ipcRenderer` itself and its
 * event objects stay on this side, since through them a page could reach every channel.
 */
contextBridge.exposeInMainWorld('bird', {
  send: (name: string, input: unknown): Promise<Reply<unknown>> => ipcRenderer.invoke(sendChannel, name, input),
  subscribe: (listener: (event: CoreEvent) => void): (() => void) => {
    const pass = (_: IpcRendererEvent, event: CoreEvent) => listener(event);
    ipcRenderer.on(eventChannel, pass);
    return () => {
      ipcRenderer.removeListener(eventChannel, pass);
    };
  },
});
