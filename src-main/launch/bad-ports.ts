/**
 * Ports that no browser opens a page at, since other services speak there and could be fooled by what a page sends:
 * the "bad ports" of https://fetch.spec.whatwg.org/#port-blocking. Chromium calls them ERR_UNSAFE_PORT.
 */
const badPorts: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** opensInBrowsers(8080) -> true; opensInBrowsers(6000) -> false. 0 asks for any free one, and is none itself. */
export const opensInBrowsers = (port: number): boolean => !badPorts.has(port);

/** The refusal, in a sentence. */
export const sayBadPort = (port: number): string =>
  `--port ${port} would open in no browser: browsers keep that port for another service. Choose another one, such as 8080, or leave --port out.`;
