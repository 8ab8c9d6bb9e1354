import { describe, expect, it } from 'vitest';
import { type Asked, judge, sameSecret, type Secrets } from '../../src-main/web/guard';

const host = '127.0.0.1:51234';
const secrets: Secrets = {
  isLaunchToken: (token) => token === 'launch',
  cookie: { name: 'bird-51234', value: 'biscuit' },
  session: 'session',
};
const hasFile = (path: string) => path === '/assets/index.js';

const call: Asked = {
  method: 'POST',
  target: '/api/send',
  host,
  origin: `http://${host}`,
  site: 'same-origin',
  token: 'session',
  contentType: 'application/json',
  contentLength: '20',
};
const load: Asked = { method: 'GET', target: '/?token=launch', host, site: 'none' };
const judged = (asked: Asked) => judge(asked, host, secrets, hasFile);
const refused = (asked: Asked) => {
  const verdict = judged(asked);
  return 'refuse' in verdict ? [verdict.refuse, verdict.code] : verdict;
};

describe('a call', () => {
  it('passes with the right host, origin, token and type', () => {
    expect(judged(call)).toEqual({ pass: 'send' });
    expect(judged({ ...call, contentType: 'application/json; charset=utf-8' })).toEqual({ pass: 'send' });
  });

  it.each([
    'localhost:51234',
    '127.0.0.1',
    '127.0.0.1:51235',
    '127.0.0.1:51234.',
    'evil.example:51234',
    '[::1]:51234',
    '0.0.0.0:51234',
    '',
    undefined,
  ])('is refused under the host %s', (other) => {
    expect(refused({ ...call, host: other })).toEqual([421, 'wrong-host']);
  });

  it.each([
    undefined,
    'null',
    'http://localhost:51234',
    'https://127.0.0.1:51234',
    'http://127.0.0.1:80',
    'http://127.0.0.1:512345',
    'https://evil.example',
    '',
  ])('is refused from the origin %s', (origin) => {
    expect(refused({ ...call, origin })).toEqual([403, 'foreign-origin']);
  });

  it.each(['cross-site', 'same-site', 'none'])('is refused when the browser says %s', (site) => {
    expect(refused({ ...call, site })).toEqual([403, 'foreign-origin']);
  });

  it.each([undefined, '', 'sessio', 'session2', 'launch', 'biscuit'])('is refused with the token %s', (token) => {
    expect(refused({ ...call, token })).toEqual([401, 'wrong-token']);
  });

  it('is not let in by the cookie, which browsers attach by themselves', () => {
    expect(refused({ ...call, token: undefined, cookie: 'bird-51234=biscuit' })).toEqual([401, 'wrong-token']);
  });

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'is refused as %s',
    (contentType) => {
      expect(refused({ ...call, contentType })).toEqual([415, 'wrong-type']);
    },
  );

  it('is refused when it says that it is longer than 1 MiB', () => {
    expect(judged({ ...call, contentLength: '1048576' })).toEqual({ pass: 'send' });
    expect(refused({ ...call, contentLength: '1048577' })).toEqual([413, 'too-large']);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('is refused as %s, and told what is answered', (method) => {
    expect(judged({ ...call, method })).toMatchObject({ refuse: 405, allow: 'POST' });
  });

  it('is refused for a foreign origin before anything is said about its token', () => {
    expect(refused({ ...call, origin: 'https://evil.example', token: 'wrong' })).toEqual([403, 'foreign-origin']);
  });
});

describe('the events', () => {
  const events: Asked = { method: 'GET', target: '/api/events', host, site: 'same-origin', token: 'session' };
  it('need the token', () => {
    expect(judged(events)).toEqual({ pass: 'events' });
    expect(refused({ ...events, token: undefined })).toEqual([401, 'wrong-token']);
    expect(refused({ ...events, token: 'launch' })).toEqual([401, 'wrong-token']);
  });

  it('are refused to other pages', () => {
    expect(refused({ ...events, site: 'cross-site' })).toEqual([403, 'foreign-origin']);
    expect(refused({ ...events, origin: 'null' })).toEqual([403, 'foreign-origin']);
  });

  it('are only got', () => {
    expect(judged({ ...events, method: 'POST' })).toMatchObject({ refuse: 405, allow: 'GET' });
  });
});

describe('the page', () => {
  it('opens with the launch token, and names it so that it can be used up', () => {
    expect(judged(load)).toEqual({ pass: 'page', launchToken: 'launch' });
  });

  it('opens again with the cookie alone, which is a reload', () => {
    expect(judged({ ...load, target: '/', cookie: 'other=1; bird-51234=biscuit' })).toEqual({ pass: 'page' });
  });

  it.each(['/', '/?token=', '/?token=used', '/?token=session', '/?token=biscuit', '/index.html'])(
    'stays shut at %s without the cookie',
    (target) => {
      expect(refused({ ...load, target })).toEqual([401, 'wrong-token']);
    },
  );

  it('stays shut with a cookie of another start or another port', () => {
    expect(refused({ ...load, target: '/', cookie: 'bird-51234=crumbs' })).toEqual([401, 'wrong-token']);
    expect(refused({ ...load, target: '/', cookie: 'bird-51235=biscuit' })).toEqual([401, 'wrong-token']);
  });

  it('cannot be opened by another page, even with the launch token', () => {
    expect(refused({ ...load, site: 'cross-site' })).toEqual([403, 'foreign-origin']);
    expect(refused({ ...load, site: 'same-site' })).toEqual([403, 'foreign-origin']);
  });
});

describe('files and everything else', () => {
  it('serves a file of the page and no other path', () => {
    expect(judged({ ...load, target: '/assets/index.js' })).toEqual({ pass: 'file', path: '/assets/index.js' });
    for (const target of [
      '/assets/',
      '/assets/../index.js',
      '/../package.json',
      '/%2e%2e/package.json',
      '//assets/index.js',
      '/api',
      '/api/send/',
      'http://127.0.0.1:51234/',
      '',
    ])
      expect(refused({ ...load, target })).toEqual([404, 'not-found']);
  });

  it('compares secrets of any length', () => {
    expect(sameSecret('', '')).toBe(true);
    expect(sameSecret('a', 'a')).toBe(true);
    expect(sameSecret('a', 'ab')).toBe(false);
    expect(sameSecret('ä', 'a')).toBe(false);
  });
});
