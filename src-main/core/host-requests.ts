import type { HostRequests } from '../contract';
import { refuse, type Refused } from '../domain/changes/change';

/** Requests that need a window of the host's own reach the core only where there is none: the refusal says what to do instead. */
const instead: { readonly [N in keyof HostRequests]: string } = {
  'save-pdf':
    'Only the desktop app saves a PDF by itself. In a browser, choose “Save as PDF” as the printer in its print window.',
  printers: 'Only the desktop app can ask which printers there are. Your browser’s print window lists them.',
};

export const notHere = (name: string): Refused | undefined =>
  Object.hasOwn(instead, name) ? refuse('not-here', instead[name as keyof HostRequests]) : undefined;
