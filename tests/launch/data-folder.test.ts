import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../src-main/launch/data-folder';

describe('where the facts live', () => {
  it('is the per-user data folder of the system, named after the app', () => {
    expect(dataFolder()).toContain('persistent-bird');
    expect(dataFolder()).not.toContain('nodejs');
  });

  it('is what --store names, from where the start was made or from home', () => {
    expect(dataFolder('/data/jobs')).toBe(resolve('/data/jobs'));
    expect(dataFolder('jobs')).toBe(join(process.cwd(), 'jobs'));
    expect(dataFolder('~/jobs')).toBe(join(homedir(), 'jobs'));
    expect(dataFolder('~')).toBe(homedir());
  });
});
