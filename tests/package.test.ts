import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Package = {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  resolved?: string;
};
const read = (name: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, '..', name), 'utf8'));
const lock: { packages: Record<string, Package> } = read('package-lock.json');

describe('the lock file', () => {
  // A registry that keeps only some platforms leaves the others out of a fresh lock, and `npm ci` then refuses it everywhere.
  it('names the packages of every platform', () => {
    const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter((name) => !lock.packages[`node_modules/${name}`]),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () =>
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]));
});

describe('the package', () => {
  it('pins every dependency to one version', () => {
    const { dependencies, devDependencies } = read('package.json');
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
