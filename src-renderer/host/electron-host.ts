import type { Host } from './host';

declare global {
  interface Window {
    /** Put there by the preload script, in Electron only. */
    bird?: Pick<Host, 'send' | 'subscribe'>;
  }
}

/** The host behind `window.bird`, or undefined in an ordinary browser. */
export const electronHost = (): Host | undefined => window.bird;
