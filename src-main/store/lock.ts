import { randomBytes } from 'node:crypto';
import { chmod, readdir, rename, unlink } from 'node:fs/promises';
import type { Server } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';
import { type LockPlace, pipeName, placeApart, placeBeside } from './lock-place';
import { ask, type Heard, listen } from './lock-talk';
import { errorCode, type Owner } from './store-error';

/**
 * One calendar, one process. The lock is a listening socket (Windows: a named pipe), so it dies with its process however that ends,
 * and it can be asked who holds it and to show its window. A file with a process id can do neither.
 *
 * A socket's file outlives its process, and removing a dead one by its well-known name could remove the one that another starter has just
 * put there. So no name is used twice: each starter listens under a name of its own and then asks all others it finds.
 * Of two starters the later finds the earlier, and they settle it: an owner keeps the lock, of two that are starting the lower name goes on.
 */

export type LockOptions = {
  /** What to tell one who asks. */
  describe: () => Owner;
  /** A second start asks the first to show its window. */
  onShow?: () => void;
};
export type Lock = { release(): Promise<void> };
/** `owner` is missing when the other one does not say. */
export type LockResult = { held: true; lock: Lock } | { held: false; owner: Owner | undefined };

const question = z.discriminatedUnion('say', [
  z.object({ say: z.literal('claim'), name: z.string(), owner: z.object({ pid: z.number(), host: z.string() }) }),
  z.object({ say: z.literal('show') }),
]);
type Question = z.infer<typeof question>;

const answer = z.object({
  state: z.enum(['starting', 'yielding', 'owner']),
  pid: z.number(),
  host: z.string(),
  url: z.string().optional(),
});
type State = z.infer<typeof answer>['state'];

type Met = { state: State; owner: Owner | undefined };

/** Someone who does not answer is taken for the owner: refusing to open is a nuisance, two writers are a loss. */
function meet(heard: Heard): Met | 'nobody' {
  if (heard.kind === 'nobody') return 'nobody';
  const parsed = answer.safeParse(heard.kind === 'answer' ? heard.answer : undefined);
  if (!parsed.success) return { state: 'owner', owner: undefined };
  const { state, pid, host, url } = parsed.data;
  return { state, owner: { pid, host, ...(url !== undefined && { url }) } };
}

/** How a starter answers until it knows whether it is the owner. */
function makeStance(name: string, { describe, onShow }: LockOptions) {
  let state: State = 'starting';
  let winner: Owner | undefined;
  return {
    get state() {
      return state;
    },
    get winner() {
      return winner;
    },
    own() {
      state = 'owner';
    },
    reply: (asked: unknown): object => {
      const parsed = question.safeParse(asked);
      const said: Question | undefined = parsed.success ? parsed.data : undefined;
      if (said?.say === 'claim' && state === 'starting' && said.name < name) {
        state = 'yielding';
        winner = said.owner;
      }
      if (said?.say === 'show' && state === 'owner') onShow?.();
      return { ...describe(), state };
    },
  };
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

async function removeIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

const isSocketOf = (place: LockPlace, name: string) => name.startsWith(place.prefix) && name.endsWith('.sock');
const isUnfinishedOf = (place: LockPlace, name: string) => name.startsWith(place.prefix) && name.endsWith('.new');

/** Exported so that a test can choose the place; `takeLock` knows it. */
export async function takeLockAt(place: LockPlace, options: LockOptions): Promise<LockResult> {
  const name = `${place.prefix}${randomBytes(6).toString('hex')}.sock`;
  const path = join(place.folder, name);
  const stance = makeStance(name, options);
  // The name appears only when somebody listens behind it: between the two, it would look like one left by the dead.
  const unfinished = `${path}.new`;
  const server = await listen(unfinished, stance.reply);
  const release = async () => {
    // On a disk that has become read-only the name stays; nobody listens behind it, so the next starter removes it.
    await unlink(path).catch(() => undefined);
    await close(server);
  };
  try {
    await chmod(unfinished, 0o600);
    await rename(unfinished, path);
  } catch (error) {
    await release();
    // An owner that tidied up took it for a leftover: again, and this time the owner is found.
    if (errorCode(error) === 'ENOENT') return takeLockAt(place, options);
    throw error;
  }

  try {
    for (const other of await readdir(place.folder)) {
      if (stance.state !== 'starting') break;
      if (other === name || !isSocketOf(place, other)) continue;
      const met = meet(await ask(join(place.folder, other), { say: 'claim', name, owner: options.describe() }));
      if (met === 'nobody') await removeIfThere(join(place.folder, other));
      else if (met.state !== 'yielding') {
        await release();
        return { held: false, owner: met.owner };
      }
    }
    // From the check to `own` nothing is awaited, so no claim can come between.
    if (stance.state !== 'starting') {
      await release();
      return { held: false, owner: stance.winner };
    }
    stance.own();
    for (const left of await readdir(place.folder)) {
      if (isUnfinishedOf(place, left)) await removeIfThere(join(place.folder, left));
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { held: true, lock: { release } };
}

async function takePipe(folder: string, options: LockOptions): Promise<LockResult> {
  const stance = makeStance('', options);
  for (let attempt = 0; ; attempt++) {
    try {
      const server = await listen(pipeName(folder), stance.reply);
      stance.own();
      return { held: true, lock: { release: () => close(server) } };
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE') throw error;
      const met = meet(await ask(pipeName(folder), { say: 'claim', name: '', owner: options.describe() }));
      // It ended between the two calls: the name is free.
      if (met === 'nobody' && attempt < 3) continue;
      return { held: false, owner: met === 'nobody' ? undefined : met.owner };
    }
  }
}

/** Disks that hold no sockets, such as a FAT stick or some network shares, say so with one of these. */
const noSockets = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'ENOSYS', 'EADDRNOTAVAIL']);

/** Takes the lock of the calendar in `folder` (a real path, without links), or says who has it. */
export async function takeLock(folder: string, options: LockOptions): Promise<LockResult> {
  if (process.platform === 'win32') return takePipe(folder, options);
  const beside = placeBeside(folder);
  if (beside) {
    try {
      return await takeLockAt(beside, options);
    } catch (error) {
      if (!noSockets.has(errorCode(error) ?? '')) throw error;
    }
  }
  return takeLockAt(await placeApart(folder), options);
}

/** Asks the process that has the calendar in `folder` (a real path) open to show its window. False when nobody has. */
export async function askOwnerToShow(folder: string): Promise<boolean> {
  const show: Question = { say: 'show' };
  if (process.platform === 'win32') return (await ask(pipeName(folder), show)).kind === 'answer';
  const beside = placeBeside(folder);
  for (const place of [...(beside ? [beside] : []), await placeApart(folder)]) {
    for (const name of await readdir(place.folder)) {
      if (!isSocketOf(place, name)) continue;
      const met = meet(await ask(join(place.folder, name), show));
      if (met !== 'nobody' && met.state === 'owner' && met.owner) return true;
    }
  }
  return false;
}
