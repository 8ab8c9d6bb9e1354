import { readFile } from 'node:fs/promises';
import { type Protocol, protocol } from 'electron';
import { listPageFiles } from '../page/files';
import { pageHeaders } from '../page/headers';

/**
 * The page is served as `app://bird/` and not from `file://`: a scheme of its own gives it an origin of its own, so that
 * the policy's 'self' means its own files and not the whole disk, and lets the policy travel as a real header.
 */
export const pageUrl = 'app://bird/index.html';

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `app://bird/…` with the files of `rendererDir`, and 404 to everything else. */
export async function servePage(rendererDir: string, through: Pick<Protocol, 'handle'> = protocol): Promise<void> {
  const files = await listPageFiles(rendererDir);
  through.handle('app', async (request) => {
    const url = new URL(request.url);
    const file = url.host === 'bird' && request.method === 'GET' ? files.get(url.pathname) : undefined;
    if (file === undefined) return new Response('There is nothing at this address.', { status: 404 });
    return new Response(await readFile(file.path), { headers: { ...pageHeaders, 'content-type': file.type } });
  });
}
