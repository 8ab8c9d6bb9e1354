export type Browser = { path: string; which: string };
export function findBrowser(): Browser | undefined;
export function ensureBrowser(): Browser | undefined;
