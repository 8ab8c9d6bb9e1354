export type StoreErrorCode =
  /** Another process has the calendar open; `owner` says which, when it answers. */
  | 'locked'
  /** Written by a later version; left as it is. */
  | 'newer'
  /** The file or its folder is there but the system does not let us read it. */
  | 'unreadable'
  | 'disk-full'
  | 'read-only'
  | 'not-a-folder'
  /** A document that could not be read back is never written. */
  | 'invalid'
  | 'write-failed'
  | 'closed';

/** Who holds the lock. `url`: where its window can be opened, when it is served to a browser. */
export type Owner = { readonly pid: number; readonly host: string; readonly url?: string };

/** What the store cannot do, as one sentence with the path and what would help. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly owner: Owner | undefined;

  constructor(code: StoreErrorCode, message: string, details: { cause?: unknown; owner?: Owner | undefined } = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.owner = details.owner;
  }
}

/** The system's code of a failed call: errorCode(new Error) -> undefined; of a missing file -> 'ENOENT'. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const sayCause = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A failed call while writing `path`, as a sentence. A StoreError stays what it is. */
export function writeError(path: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  switch (errorCode(cause)) {
    case 'ENOSPC':
      return new StoreError(
        'disk-full',
        `The disk that holds ${path} is full: what was saved before is safe, this change is not saved. Free some space and try again.`,
        { cause },
      );
    case 'EDQUOT':
      return new StoreError(
        'disk-full',
        `Your quota on the disk that holds ${path} is used up: what was saved before is safe, this change is not saved. Free some space and try again.`,
        { cause },
      );
    case 'EROFS':
      return new StoreError(
        'read-only',
        `The disk that holds ${path} is read-only: what was saved before is safe, this change is not saved. Make the disk writable, or choose another folder with --store.`,
        { cause },
      );
    case 'EACCES':
    case 'EPERM':
      return new StoreError(
        'read-only',
        `Writing to ${path} is not permitted: what was saved before is safe, this change is not saved. Allow yourself to write there, or choose another folder with --store.`,
        { cause },
      );
    default:
      return new StoreError(
        'write-failed',
        `${path} could not be written (${sayCause(cause)}): what was saved before is safe, this change is not saved. Check the disk and try again.`,
        { cause },
      );
  }
}

/** A failed call while reading `path`. Nothing is moved: the contents may be well. */
export function readError(path: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  return new StoreError(
    'unreadable',
    `${path} could not be read (${sayCause(cause)}). It was left as it is; check the disk and who may read the file, then start again.`,
    { cause },
  );
}

/** A failed call while making the folder of the calendar ready. */
export function folderError(folder: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  switch (errorCode(cause)) {
    case 'EEXIST':
    case 'ENOTDIR':
      return new StoreError(
        'not-a-folder',
        `${folder} cannot hold the calendar because it, or a part of its path, is not a folder. Choose another folder with --store.`,
        { cause },
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new StoreError(
        'read-only',
        `The folder ${folder} cannot be written, so nothing you enter could be kept. Make it writable, or choose another folder with --store.`,
        { cause },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new StoreError(
        'disk-full',
        `The disk is full, so the folder ${folder} cannot be made ready. Free some space, or choose another folder with --store.`,
        { cause },
      );
    default:
      return new StoreError(
        'unreadable',
        `The folder ${folder} cannot be used (${sayCause(cause)}). Check the path, or choose another folder with --store.`,
        { cause },
      );
  }
}
