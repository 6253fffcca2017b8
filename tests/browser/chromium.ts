import { chromium, type Browser } from 'playwright-core';

/**
 * A real browser from an npm package, so that a fresh machine needs nothing else. `OCTAVO_CHROMIUM` names another
 * Chromium or Chrome to use instead.
 */
export async function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: await unpack(), args: quiet });
}

/**
 * Brings the browser out of its package onto the disk, once for good. The package does not notice when two programs do
 * so at a time, and gives the second half a browser.
 *
 * @returns where it is
 */
export async function unpack(): Promise<string> {
	const own = process.env['OCTAVO_CHROMIUM'];
	if (own) return own;
	// The package decides by this variable which system libraries it must bring along.
	process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
	const { default: sparticuz } = await import('@sparticuz/chromium');
	return sparticuz.executablePath();
}

/** The package's own arguments are for a cloud function (one process, no GPU, no site isolation); these are for a test. */
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb'];
