import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileSystem, NewFile } from '../../src-main/store/file-system';

/**
 * A disk as pessimistic as POSIX allows. Contents are safe only after `sync` of the file, names only after `syncFolder`;
 * when the power goes, each unsynced name may or may not have reached the disk, and unsynced contents may be there, half there, or nothing.
 * `crashes` makes each of those possible disks a real folder, to be opened by the real store.
 */

type Inode = { contents: Buffer; safe: Buffer };
type Names = Map<string, Inode>;
type Change = (names: Names) => void;

/** What became of contents that were never synced. */
export const losses = ['all', 'half', 'nothing', 'zeros'] as const;
type Loss = (typeof losses)[number];

const after: Record<Loss, (inode: Inode) => Buffer> = {
  all: (inode) => inode.safe,
  half: (inode) => inode.contents.subarray(0, Math.floor(inode.contents.length / 2)),
  nothing: (inode) => inode.contents,
  zeros: (inode) => Buffer.alloc(inode.contents.length),
};

const isSafe = (inode: Inode) => inode.safe.equals(inode.contents);

const systemError = (code: string): Error => Object.assign(new Error(`${code}: said the brittle disk`), { code });

export type Fault = {
  /** The call, counted from 1, at which it happens. */
  at: number;
  /** 'power': this call and all later ones fail. 'power-after': it still happens, and all later ones fail. A code: this call fails with it. */
  what: 'power' | 'power-after' | (string & {});
  /** Only for this kind of call. */
  call?: keyof FileSystem | keyof NewFile;
};

export type BrittleDisk = {
  fileSystem: FileSystem;
  /** How many calls were made. */
  readonly calls: number;
  readonly names: readonly string[];
  /** Cuts the power now, or breaks a later call. */
  fault(fault: Fault | undefined): void;
  /** Calls counted anew. */
  restart(): void;
  /** Makes every folder that a power cut now could leave, under `into`; answers their paths. */
  crashes(into: string): string[];
  /** From now on a write takes this many bytes at most. */
  biteOf(bytes: number): void;
};

/** `root`: the folder of the store. Paths in it are kept in memory. */
export function brittleDisk(root: string): BrittleDisk {
  let names: Names = new Map();
  let safeNames: Names = new Map();
  let pending: Change[] = [];
  let calls = 0;
  let fault: Fault | undefined;
  let out = false;
  let mouthful = Number.POSITIVE_INFINITY;

  /** One call: counted, and broken when it is its turn. */
  async function step<T>(call: NonNullable<Fault['call']>, act: () => T): Promise<T> {
    calls += 1;
    if (out) throw systemError('EIO');
    if (!fault || calls < fault.at || (fault.call && fault.call !== call)) return act();
    if (fault.what !== 'power' && fault.what !== 'power-after') {
      const code = fault.what;
      fault = undefined;
      throw systemError(code);
    }
    out = true;
    if (fault.what === 'power-after') act();
    throw systemError('EIO');
  }

  function change(what: Change): void {
    what(names);
    pending.push(what);
  }
  function get(path: string): Inode {
    const inode = names.get(path);
    if (!inode) throw systemError('ENOENT');
    return inode;
  }

  const fileSystem: FileSystem = {
    create: (path) =>
      step('create', () => {
        if (names.has(path)) throw systemError('EEXIST');
        const inode: Inode = { contents: Buffer.alloc(0), safe: Buffer.alloc(0) };
        change((all) => all.set(path, inode));
        return {
          write: (bytes) =>
            step('write', () => {
              const taken = bytes.subarray(0, mouthful);
              inode.contents = Buffer.concat([inode.contents, taken]);
              return taken.length;
            }),
          size: () => step('size', () => inode.contents.length),
          sync: () =>
            step('sync', () => {
              inode.safe = Buffer.from(inode.contents);
            }),
          close: () => step('close', () => undefined),
        };
      }),
    read: (path) => step('read', () => Buffer.from(get(path).contents)),
    rename: (from, to) =>
      step('rename', () => {
        const inode = get(from);
        change((all) => {
          all.set(to, inode);
          all.delete(from);
        });
      }),
    link: (from, to) =>
      step('link', () => {
        if (names.has(to)) throw systemError('EEXIST');
        const inode = get(from);
        change((all) => all.set(to, inode));
      }),
    remove: (path) =>
      step('remove', () => {
        get(path);
        change((all) => all.delete(path));
      }),
    exists: (path) => step('exists', () => names.has(path)),
    list: (folder) =>
      step('list', () =>
        [...names.keys()].filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1)),
      ),
    makeFolder: () => step('makeFolder', () => undefined),
    syncFolder: () =>
      step('syncFolder', () => {
        safeNames = new Map(names);
        pending = [];
      }),
    checkWritable: () => step('checkWritable', () => undefined),
    realPath: (path) => step('realPath', () => path),
  };

  function materialise(into: string, chosen: Names, loss: Loss): string {
    mkdirSync(into, { recursive: true });
    for (const [path, inode] of chosen) {
      const target = join(into, path.slice(root.length));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, isSafe(inode) ? inode.contents : after[loss](inode));
    }
    return into;
  }

  return {
    fileSystem,
    get calls() {
      return calls;
    },
    get names() {
      return [...names.keys()].map((path) => path.slice(root.length + 1));
    },
    fault(next: Fault | undefined) {
      fault = next;
      out = false;
    },
    biteOf(bytes) {
      mouthful = bytes;
    },
    restart() {
      calls = 0;
    },
    crashes(into: string): string[] {
      const made: string[] = [];
      for (let subset = 0; subset < 2 ** pending.length; subset++) {
        const chosen: Names = new Map(safeNames);
        for (const [index, apply] of pending.entries()) if (subset & (1 << index)) apply(chosen);
        const unsafe = [...chosen.values()].some((inode) => !isSafe(inode));
        for (const loss of unsafe ? losses : (['nothing'] as const))
          made.push(materialise(join(into, `${calls}-${subset}-${loss}`), chosen, loss));
      }
      return made;
    },
  };
}
